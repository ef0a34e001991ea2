"""Makes a PDF look like a scan: draws its pages as pictures, harms them, writes an image-only PDF, moves the truth boxes.

What is done to a page is in the truth's "pages": style, dpi, skew (degrees, counter-clockwise) and turn (how the page
lies: 90 means the upper edge is on the left). Needs pdftoppm (poppler-utils), PIL and numpy.
"""
import io
import math
import os
import subprocess
import tempfile

import numpy
from PIL import Image, ImageDraw, ImageFilter

STYLES = ["clean", "clean", "worn", "worn", "faint", "photocopy", "fax", "low"]
FAX_DPI = (204, 98)


def degrade(path, truth, rng):
    """Replaces the PDF at path by its scan; gives the moved truth."""
    style = rng.choice(STYLES)
    dpi = {"clean": rng.choice([200, 300]), "low": 150, "fax": 204}.get(style, rng.choice([150, 200, 200, 300]))
    turn = rng.choice([0] * 17 + [180, 90, 270])
    pages, moved = [], {"boxes": [], "keep": [], "neutral": []}
    notes = []
    for number, picture in enumerate(draw_pages(path, dpi)):
        page = Scan(picture, rng, style, dpi, turn)
        pages.append(page.encode())
        notes.append({"style": style, "dpi": dpi, "skew": round(page.skew, 3), "turn": turn, "width": pages[-1]["points"][0], "height": pages[-1]["points"][1]})
        for sort in moved:
            moved[sort] += [{**value, "box": page.move(value["box"])} for value in truth[sort] if value["page"] == number]
    write_pictures(path, pages)
    return {**moved, "pages": notes}


def draw_pages(path, dpi):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-r", str(dpi), "-gray", path, os.path.join(folder, "p")], check=True)
        return [Image.open(os.path.join(folder, name)).convert("L").copy() for name in sorted(os.listdir(folder))]


class Scan:
    """One page's picture with its harm; move() takes a box from the clean page to the harmed one."""

    def __init__(self, picture, rng, style, dpi, turn):
        self.rng, self.style, self.dpi, self.turn = rng, style, dpi, turn
        self.noise = numpy.random.default_rng(rng.randrange(2**32))
        self.size = picture.size
        self.skew = rng.choice([0.0, rng.uniform(-0.7, 0.7), rng.uniform(-2, 2)])
        picture = self.before_turn(picture)
        picture = picture.rotate(self.skew, Image.BICUBIC, fillcolor=255)
        picture = self.after_turn(picture)
        if turn:
            picture = picture.transpose({90: Image.ROTATE_90, 180: Image.ROTATE_180, 270: Image.ROTATE_270}[turn])
        self.picture = picture

    def before_turn(self, picture):
        """What happened to the paper."""
        if self.style == "photocopy":
            picture = picture.filter(ImageFilter.MinFilter(3)) if self.dpi >= 200 else picture
        if self.style in ("worn", "photocopy"):
            picture = self.specks(picture, self.rng.randint(20, 160))
        return picture

    def after_turn(self, picture):
        """What the scanner did."""
        grey = numpy.asarray(picture, dtype=numpy.float32)
        blur = {"clean": 0, "worn": self.rng.uniform(0.3, 0.8), "faint": 0.5, "photocopy": 0.6, "low": 0.5, "fax": 0.3}[self.style]
        if blur:
            grey = numpy.asarray(picture.filter(ImageFilter.GaussianBlur(blur * self.dpi / 200)), dtype=numpy.float32)
        if self.style == "faint":
            low, high = self.rng.uniform(90, 150), self.rng.uniform(215, 240)
            grey = low + grey * (high - low) / 255
        if self.style in ("worn", "faint", "low"):
            grey = grey + self.noise.normal(0, self.rng.uniform(4, 14), grey.shape)
        if self.style == "worn":
            grey = grey - self.rng.uniform(0, 25) * numpy.linspace(0, 1, grey.shape[1])[None, :]  # the lamp is darker to one side
        if self.style == "photocopy":
            grey = numpy.where(grey + self.noise.normal(0, 30, grey.shape) < 150, 20, 250)
            edge = self.rng.randint(0, self.dpi // 8)
            grey[:, :edge] = 25  # the lid's shadow
        return Image.fromarray(numpy.clip(grey, 0, 255).astype(numpy.uint8))

    def specks(self, picture, count):
        draw = ImageDraw.Draw(picture)
        for _ in range(count):
            x, y, r = self.rng.randrange(self.size[0]), self.rng.randrange(self.size[1]), self.rng.randint(0, max(1, self.dpi // 120))
            draw.ellipse([x - r, y - r, x + r, y + r], fill=self.rng.randint(0, 90))
        return picture

    def move(self, box):
        width, height = self.size
        angle = math.radians(self.skew)
        points = []
        for x, y in ((box[0], box[1]), (box[2], box[1]), (box[2], box[3]), (box[0], box[3])):
            dx, dy = x * width / 1e6 - width / 2, y * height / 1e6 - height / 2
            px = dx * math.cos(angle) + dy * math.sin(angle) + width / 2
            py = -dx * math.sin(angle) + dy * math.cos(angle) + height / 2
            points.append({0: (px / width, py / height), 90: (py / height, 1 - px / width), 180: (1 - px / width, 1 - py / height), 270: (1 - py / height, px / width)}[self.turn])
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        return [max(0, min(1000000, round(1e6 * v))) for v in (min(xs), min(ys), max(xs), max(ys))]

    def encode(self):
        """The picture's stream for the PDF and the page's size in points."""
        points = [round(side * 72 / self.dpi, 2) for side in self.picture.size]
        if self.style != "fax":
            out = io.BytesIO()
            self.picture.save(out, "JPEG", quality=self.rng.choice([35, 50, 60, 75, 85]), dpi=(self.dpi, self.dpi))
            return {"points": points, "data": out.getvalue(), "size": self.picture.size, "fax": False}
        size = (round(points[0] / 72 * FAX_DPI[0]), round(points[1] / 72 * self.rng.choice([FAX_DPI[1], 2 * FAX_DPI[1]])))
        bits = self.picture.resize(size, Image.BILINEAR).point(lambda v: 255 if v > 150 else 0).convert("1")
        return {"points": points, "data": group4(bits), "size": size, "fax": True}


def group4(bits):
    """The CCITT group 4 data of a picture of bits: the one strip of a TIFF."""
    out = io.BytesIO()
    bits.save(out, "TIFF", compression="group4", strip_size=2**26)
    with Image.open(io.BytesIO(out.getvalue())) as tiff:
        offsets, counts = tiff.tag_v2[273], tiff.tag_v2[279]
        photometric = tiff.tag_v2[262]
    if len(offsets) != 1 or photometric not in (0, 1):
        raise ValueError("the TIFF writer made more than one strip")
    return {"bytes": out.getvalue()[offsets[0]:offsets[0] + counts[0]], "black_is_1": photometric == 0}


def write_pictures(path, pages):
    """An image-only PDF, written by hand so that the fax's own compression and shape of pixels stay."""
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", None]
    kids = []
    for page in pages:
        first = len(objects) + 1
        kids.append(f"{first} 0 R")
        width, height = page["points"]
        content = f"q {width} 0 0 {height} 0 0 cm /I Do Q".encode()
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {width} {height}]/Resources<</XObject<</I {first + 2} 0 R>>>>/Contents {first + 1} 0 R>>".encode())
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        columns, rows = page["size"]
        if page["fax"]:
            data = page["data"]["bytes"]
            kind = f"/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns {columns}/Rows {rows}>>" + ("" if page["data"]["black_is_1"] else "/Decode[1 0]")
        else:
            data = page["data"]
            kind = "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode"
        head = f"<</Type/XObject/Subtype/Image/Width {columns}/Height {rows}{kind}/Length {len(data)}>>stream\n".encode()
        objects.append(head + data + b"\nendstream")
    objects[1] = f"<</Type/Pages/Count {len(pages)}/Kids[{' '.join(kids)}]>>".encode()
    out, places = bytearray(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    with open(path, "wb") as file:
        file.write(out)
