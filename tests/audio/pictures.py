"""Pictures for covers."""

from io import BytesIO

from PIL import Image


def picture(size: tuple[int, int] = (60, 40), form: str = "PNG") -> bytes:
    file = BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(file, form)
    return file.getvalue()
