"""The lines of a sheet, each with its role, become its moves, its headings and its rules.

In: lines and roles. Out: `Collected`. One function takes in the lines of one role.
"""
