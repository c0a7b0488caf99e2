"""What a shell completes: the values of each option and argument, and the scripts for shells.

A completer is a function of the command line so far and of the word that was begun. It imports
what it needs when it is called, so that the commands which name it stay quick.
"""
