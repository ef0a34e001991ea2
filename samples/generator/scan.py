"""Pages as scanned pictures: drawn with PIL, skewed, made dirty; truth boxes go through the same skew."""
import io
import math
import random

import pikepdf
from pikepdf import Array, Dictionary, Name
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont, TiffImagePlugin

from . import layout, pdf_out, truth

TiffImagePlugin.STRIP_SIZE = 1 << 30  # one strip a picture, so that it is one G4 stream
_fonts = {}


def _font(name, pixels):
    key = (name, pixels)
    if key not in _fonts:
        _fonts[key] = ImageFont.truetype(
            layout.FONT_FILES[name], pixels, layout_engine=ImageFont.LAYOUT_BASIC
        )
    return _fonts[key]


def _ink(color):
    value = sum(color) / 3 if isinstance(color, tuple) else color
    return round(255 * value)


def _bezier(points, steps=14):
    out = [points[0]]
    for i in range(1, len(points) - 2, 3):
        p0, (p1, p2, p3) = points[i - 1], points[i : i + 3]
        for s in range(1, steps + 1):
            t = s / steps
            a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
            out.append(
                (a * p0[0] + b * p1[0] + c * p2[0] + d * p3[0], a * p0[1] + b * p1[1] + c * p2[1] + d * p3[1])
            )
    return out


def _raster_text(canvas, op, k):
    _, x, y, text, font, size, color, mode = op
    if mode == 3:
        return
    at = 0
    for word in text.split(" "):
        if word:
            left = x + layout.width_of(text[:at], font, size)
            canvas.text(
                (round(left * k), round(y * k)), word, _ink(color), _font(font, round(size * k)), anchor="ls"
            )
        at += len(word) + 1


def _raster_rect(canvas, op, k):
    _, x, y, w, h, fill, stroke, line = op
    canvas.rectangle(
        (round(x * k), round(y * k), round((x + w) * k), round((y + h) * k)),
        None if fill is None else _ink(fill),
        None if stroke is None else _ink(stroke),
        max(1, round(line * k)),
    )


def draw(page, dpi):
    """The clean picture of a page, 8-bit grey (drawn twice as large, then reduced)."""
    k = dpi / 72 * 2
    image = Image.new("L", (round(page.w * k), round(page.h * k)), 255)
    canvas = ImageDraw.Draw(image)
    for op in page.ops:
        if op[0] == "text":
            _raster_text(canvas, op, k)
        elif op[0] == "rect":
            _raster_rect(canvas, op, k)
        elif op[0] == "line":
            canvas.line([v * k for v in op[1:5]], _ink(op[5]), max(1, round(op[6] * k)))
        elif op[0] == "curve":
            canvas.line(
                [(x * k, y * k) for x, y in _bezier(op[1])], _ink(op[2]), max(1, round(op[3] * k)), "curve"
            )
        elif op[0] == "picture":
            image.paste(
                op[5].convert("L").resize((round(op[3] * k), round(op[4] * k))),
                (round(op[1] * k), round(op[2] * k)),
            )
    return image.resize((image.width // 2, image.height // 2), Image.LANCZOS)


def skew(image, degrees, paper=255):
    return image.rotate(degrees, Image.BICUBIC, fillcolor=paper)


def skewed_box(degrees):
    """A place_box for truth.describe: the bounds of the box after the page was turned about its centre."""
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))

    def place(page, box):
        cx, cy = page.w / 2, page.h / 2
        turned = [
            (cx + (x - cx) * cos + (y - cy) * sin, cy - (x - cx) * sin + (y - cy) * cos)
            for x in box[::2]
            for y in box[1::2]
        ]
        xs, ys = zip(*turned)
        return truth.millionths(page, (min(xs), min(ys), max(xs), max(ys)))

    return place


def dirty(image, seed, noise=14, paper=238, specks=260, blur=0.7):
    """Paper tone, uneven light, sensor noise, specks, a dark edge: what an office scanner gives."""
    rng = random.Random(seed)
    w, h = image.size
    image = image.filter(ImageFilter.GaussianBlur(blur)).point(lambda v: 34 + v * (paper - 34) // 255)
    light = Image.new("L", (4, 4))
    light.putdata([rng.randrange(236, 256) for _ in range(16)])
    image = ImageChops.multiply(image, light.resize((w, h), Image.BICUBIC))
    grain = Image.blend(*(Image.frombytes("L", (w, h), rng.randbytes(w * h)) for _ in range(2)), 0.5)
    grain = grain.point(lambda v: 128 + (v - 128) * noise // 100)
    image = ImageChops.add(image, grain, 1, -128)
    canvas = ImageDraw.Draw(image)
    for _ in range(specks):
        x, y, r = rng.randrange(w), rng.randrange(h), rng.choice((0, 0, 1, 1, 2))
        canvas.ellipse((x - r, y - r, x + r, y + r), rng.randrange(60, 190))
    canvas.rectangle((0, 0, round(w * 0.004), h), 70)
    return image


def punch_holes(image, dpi):
    canvas = ImageDraw.Draw(image)
    for y in (1.4, 5.5, 9.6):
        x, r = 0.28 * dpi, 0.13 * dpi
        canvas.ellipse((x - r, y * dpi - r, x + r, y * dpi + r), 58)


def fax_stream(image):
    """A 1-bit picture as CCITT G4 data."""
    data = io.BytesIO()
    image.save(data, "TIFF", compression="group4")
    with Image.open(io.BytesIO(data.getvalue())) as tiff:
        tags = tiff.tag_v2
        (offset,), (length,) = tags[273], tags[279]
        black_is_zero = tags[262] == 1
    return data.getvalue()[offset : offset + length], black_is_zero


def bilevel(image, seed, threshold=150, specks=500):
    rng = random.Random(seed)
    out = image.point(lambda v: 255 if v > threshold else 0).convert("1", dither=Image.NONE)
    canvas = ImageDraw.Draw(out)
    for _ in range(specks):
        canvas.point((rng.randrange(out.width), rng.randrange(out.height)), 0)
    return out


def picture_pdf(pictures, page_size, info, quality=50):
    """A PDF with one picture a page and nothing else, as a scanner writes it. Mode 1 goes out as G4."""
    pdf = pikepdf.new()
    for image in pictures:
        common = dict(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=image.width,
            Height=image.height,
            ColorSpace=Name.DeviceGray,
        )
        if image.mode == "1":
            data, black_is_zero = fax_stream(image)
            parms = Dictionary(K=-1, Columns=image.width, Rows=image.height, BlackIs1=black_is_zero)
            stream = pikepdf.Stream(
                pdf, data, BitsPerComponent=1, Filter=Name.CCITTFaxDecode, DecodeParms=parms, **common
            )
        else:
            data = io.BytesIO()
            image.save(data, "JPEG", quality=quality)
            stream = pikepdf.Stream(pdf, data.getvalue(), BitsPerComponent=8, Filter=Name.DCTDecode, **common)
        w, h = page_size
        content = pikepdf.Stream(pdf, b"q %g 0 0 %g 0 0 cm /Im0 Do Q" % (w, h))
        pdf.pages.append(
            pikepdf.Page(
                pdf.make_indirect(
                    Dictionary(
                        Type=Name.Page,
                        MediaBox=Array([0, 0, w, h]),
                        Contents=pdf.make_indirect(content),
                        Resources=Dictionary(XObject=Dictionary(Im0=pdf.make_indirect(stream))),
                    )
                )
            )
        )
    for key, value in dict({"CreationDate": pdf_out.DATE, "ModDate": pdf_out.DATE}, **info).items():
        pdf.docinfo["/" + key] = value
    out = io.BytesIO()
    pdf.save(out, static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return pdf_out.with_id(out.getvalue())
