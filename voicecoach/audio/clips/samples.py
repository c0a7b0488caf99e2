"""The two kinds of samples: 16-bit integers, and floating point for calculations."""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.int16]
"""Samples in one dimension, mono, at 24 kHz; signed 16 bit."""

FloatSamples = NDArray[np.float64]
"""Samples in one dimension, mono, at 24 kHz; full scale at -1 and 1."""
