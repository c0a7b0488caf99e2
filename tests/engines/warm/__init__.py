"""Children of hibari that begin with the model loaded: forks of a process that has loaded it.

A new child takes 0.8 seconds of a processor to load its libraries, the model and the dictionaries,
and the tests start many. A fork has loaded them already. All else is as with a new child: it is a
process that can be killed, and it reads its requests and writes its frames itself.

The engine starts `relay.py` in place of the child. The relay hands its pipes to `nursery.py`, which
forks. When the relay ends, the fork ends, and the other way round.
"""
