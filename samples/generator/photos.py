"""20 a photo of a driveway, 21 a photo of a licence card: faces, plates, text, and what the files say beside.

The face is that of Eileen Collins, from a portrait by NASA (public domain; Debian ships it with scikit-image);
portrait.jpg is a part of it. Nothing is said about her: she stands in for somebody who does not exist.
"""
import io
import os
import struct

from PIL import Image, ImageDraw, ImageFont, PngImagePlugin

from . import layout
from . import people as c

HERE = os.path.dirname(os.path.abspath(__file__))
OWNER = "Marisol Quenby-Hart"


def plain(marked):
    """The text of a marked constant of people.py."""
    return marked.split("|", 1)[1].rstrip("]")


def font(name, size):
    return ImageFont.truetype(layout.FONT_FILES[name], size)


def portrait(width):
    face = Image.open(os.path.join(HERE, "portrait.jpg")).convert("RGB")
    return face.resize((width, width * face.height // face.width), Image.LANCZOS)


def plate(text, width):
    """A licence plate of a state that does not exist."""
    picture = Image.new("RGB", (width, width // 2), (236, 238, 240))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((1, 1, width - 2, width // 2 - 2), width // 20, outline=(30, 40, 90), width=max(2, width // 60))
    small, large = font("Sans", width // 12), font("SansB", width // 5)
    draw.text((width / 2, width * 0.08), "LARKIN", (160, 30, 30), font=small, anchor="mm")
    draw.text((width / 2, width * 0.28), text, (20, 30, 70), font=large, anchor="mm")
    return picture


def car(draw, left, top, width, colour):
    """The back of a car; gives where its plate hangs."""
    high = width * 3 // 5
    draw.rounded_rectangle((left, top + high // 3, left + width, top + high), width // 12, fill=colour)
    draw.polygon(
        [(left + width // 8, top + high // 3), (left + width // 5, top), (left + width * 4 // 5, top),
         (left + width * 7 // 8, top + high // 3)], fill=colour)
    draw.rectangle((left + width // 5 + 8, top + 8, left + width * 4 // 5 - 8, top + high // 3 - 4), fill=(60, 80, 100))
    for x in (left + width // 12, left + width * 10 // 12):
        draw.rectangle((x, top + high // 2, x + width // 10, top + high * 2 // 3), fill=(190, 30, 30))
    return left + width * 7 // 20, top + high // 2, width * 3 // 10


def driveway():
    picture = Image.new("RGB", (960, 640), (150, 185, 215))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 400, 960, 640), fill=(110, 112, 114))
    draw.rectangle((520, 90, 940, 420), fill=(196, 178, 150))
    draw.rectangle((560, 140, 700, 260), fill=(90, 110, 130))
    draw.text((900, 300), "418", (40, 30, 20), font=font("SansB", 40), anchor="rm")
    x, y, width = car(draw, 60, 280, 420, (150, 152, 158))
    plate_picture = plate(plain(c.PLATE), width)
    picture.paste(plate_picture, (x, y))
    face = portrait(150)
    picture.paste(face, (640, 330))
    draw.text((12, 616), "HARROW CREEK PD 2026-03-02 22:41", (255, 255, 255), font=font("Mono", 18), anchor="lm")
    secrets = [
        seen("LICENSE_PLATE", plain(c.PLATE), (x, y, x + width, y + width // 2), picture),
        seen("FACE", "", (640, 340, 790, 500), picture, role="victim"),
        beside("PERSON", OWNER, "metadata"),
        beside("PERSON", OWNER, "thumbnail"),
    ]
    return picture, secrets


def seen(kind, text, box, picture, role=""):
    left, top, right, bottom = box
    entry = {"text": text, "kind": kind, "channel": "picture", "must": "redact", "page": 1,
             "box": [left * 1000000 // picture.width, top * 1000000 // picture.height,
                     -(-right * 1000000 // picture.width), -(-bottom * 1000000 // picture.height)]}
    if role:
        entry["role"] = role
    return entry


def beside(kind, text, channel):
    return {"text": text, "kind": kind, "channel": channel, "must": "redact", "page": None, "box": None}


def exif(thumbnail):
    """EXIF with an owner's name, a place and a thumbnail of the whole scene."""
    def ascii_value(text):
        return text.encode() + b"\0"

    owner, made = ascii_value(OWNER), ascii_value("2026:03:02 22:41:07")
    gps = struct.pack("<6I", 43, 1, 36, 1, 5400, 100), struct.pack("<6I", 116, 1, 12, 1, 800, 100)
    body, entries = b"", []
    base = 8 + 2 + 12 * 4 + 4

    def put(tag, kind, count, value):
        nonlocal body
        entries.append(struct.pack("<HHII", tag, kind, count, base + len(body)))
        body += value + b"\0" * (len(value) % 2)

    put(0x010E, 2, len(owner), owner)
    put(0x0132, 2, len(made), made)
    put(0x013B, 2, len(owner), owner)
    gps_at = base + len(body)
    values_at = gps_at + 2 + 12 * 4 + 4
    body += struct.pack("<H", 4)
    body += struct.pack("<HHI4s", 1, 2, 2, b"N\0\0\0") + struct.pack("<HHII", 2, 5, 3, values_at)
    body += struct.pack("<HHI4s", 3, 2, 2, b"W\0\0\0") + struct.pack("<HHII", 4, 5, 3, values_at + 24)
    body += struct.pack("<I", 0) + gps[0] + gps[1]
    entries.append(struct.pack("<HHII", 0x8825, 4, 1, gps_at))
    second = base + len(body)
    body += struct.pack("<H", 3) + struct.pack("<HHII", 0x0103, 3, 1, 6)
    body += struct.pack("<HHII", 0x0201, 4, 1, second + 2 + 36 + 4) + struct.pack("<HHII", 0x0202, 4, 1, len(thumbnail))
    body += struct.pack("<I", 0) + thumbnail
    return b"Exif\0\0II*\0" + struct.pack("<I", 8) + struct.pack("<H", 4) + b"".join(entries) + struct.pack("<I", second) + body


def jpeg(picture, **more):
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88, **more)
    return out.getvalue()


def driveway_jpeg():
    picture, secrets = driveway()
    small = picture.resize((160, 107), Image.LANCZOS)
    ImageDraw.Draw(small).text((4, 4), OWNER, (255, 255, 0), font=font("Sans", 12))
    return jpeg(picture, exif=exif(jpeg(small))), secrets


def licence_card():
    picture = Image.new("RGB", (1000, 660), (88, 74, 60))
    card = Image.new("RGB", (860, 540), (226, 234, 240))
    draw = ImageDraw.Draw(card)
    draw.rectangle((0, 0, 860, 70), fill=(40, 70, 130))
    draw.text((24, 35), "LARKIN  DRIVER LICENSE", (255, 255, 255), font=font("SansB", 34), anchor="lm")
    card.paste(portrait(200), (30, 110))
    rows = [("DRIVER_LICENSE", "DL NO", plain(c.VICTIM_OLN)), ("DOB", "DOB", plain(c.VICTIM_DOB)),
            ("PERSON", "NAME", OWNER.upper()), ("ADDRESS", "ADDRESS", plain(c.VICTIM_STREET).upper())]
    secrets = [seen("FACE", "", (70 + 30, 60 + 118, 70 + 230, 60 + 340), picture)]
    for i, (kind, label, value) in enumerate(rows):
        y = 120 + i * 90
        draw.text((270, y), label, (70, 80, 110), font=font("Sans", 22))
        draw.text((270, y + 28), value, (10, 10, 10), font=font("SansB", 34))
        right = 270 + int(draw.textlength(value, font=font("SansB", 34)))
        secrets.append(seen(kind, value, (70 + 270, 60 + y + 28, 70 + right, 60 + y + 66), picture))
    picture.paste(card, (70, 60))
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", OWNER)
    out = io.BytesIO()
    picture.save(out, "PNG", pnginfo=info)
    secrets.append(beside("PERSON", OWNER, "metadata"))
    return out.getvalue(), secrets


def files():
    """(name, bytes, medium, seconds, secrets, shows)"""
    data, secrets = driveway_jpeg()
    yield "20-driveway.jpg", data, "image", secrets, "photo: face, plate, EXIF with name, place and a thumbnail"
    data, secrets = licence_card()
    yield "21-licence-card.png", data, "image", secrets, "photo of an identity card; a name in its metadata"
