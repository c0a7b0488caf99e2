"""What samples are, for those who reckon with them."""

import numpy as np
from numpy.typing import NDArray

Samples = NDArray[np.int16]
"""One-dimensional, mono, 24 kHz, signed 16 bit."""
