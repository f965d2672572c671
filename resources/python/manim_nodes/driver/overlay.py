"""Pictures drawn over premultiplied pixels, as Cairo draws shapes over them."""

from __future__ import annotations

import numpy as np
from manim.camera.camera import Camera
from manim.mobject.types.image_mobject import ImageMobjectFromCamera
from PIL import Image

from .straight import straight


def install() -> None:
    """Lay pictures over what is drawn in its own, premultiplied, terms.

    Manim mixes them as if both had straight alpha (``Camera.overlay_PIL_image``). That is the same over an opaque
    background; over none, a translucent picture would stand as straight pixels among premultiplied ones, and nobody
    could tell later which are which.
    """
    get_pixel_array = ImageMobjectFromCamera.get_pixel_array

    def overlay(camera: Camera, pixels: np.ndarray, picture: Image.Image) -> None:
        box = picture.getbbox()
        if box is None:
            return
        left, top, right, bottom = box
        over = np.asarray(picture.crop(box)).astype(np.uint16)
        alpha = over[..., 3:].copy()
        over[..., 3] = 255
        under = pixels[top:bottom, left:right]
        under[:] = (over * alpha + under * (255 - alpha) + 127) // 255

    Camera.overlay_PIL_image = overlay
    # What a second camera has drawn is premultiplied, unlike a picture from a file.
    ImageMobjectFromCamera.get_pixel_array = lambda picture: straight(get_pixel_array(picture))
