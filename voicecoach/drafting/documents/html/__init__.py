"""A web page becomes the lines of a sheet: what a browser shows, without what lies around it.

In: bytes. Out: lines. Scripts are never run, and nothing is fetched.
"""
