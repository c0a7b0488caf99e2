"""An independent model of the routine language, written from the reference alone.

A routine as plain data goes in, what must be heard comes out: no code of the package is used.
"""
