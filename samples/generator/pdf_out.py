"""Writes display-list pages as PDF: reportlab for content, pikepdf for the structure around it."""
import hashlib
import io

import pikepdf
from pikepdf import Array, Name
from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

rl_config.useA85 = 0
DATE = "D:20260309101500-07'00'"


def _store_matrix(page):
    """(media width, media height, matrix) that brings displayed points, y up, to stored ones."""
    w, h, u = page.w / page.user_unit, page.h / page.user_unit, 1.0 / page.user_unit
    matrix = {
        0: (u, 0, 0, u, 0, 0),
        90: (0, u, -u, 0, h, 0),
        180: (-u, 0, 0, -u, w, h),
        270: (0, -u, u, 0, 0, w),
    }[page.rotate]
    if page.rotate in (90, 270):
        w, h = h, w
    ox, oy, mw, mh = page.crop if page.crop else (0, 0, w, h)
    a, b, c, d, e, f = matrix
    x0, y0 = page.origin
    return (mw, mh), (a, b, c, d, e + ox + x0, f + oy + y0), (x0 + ox, y0 + oy, x0 + ox + w, y0 + oy + h)


def _set_color(c, color, stroke=False):
    rgb = color if isinstance(color, tuple) else (color,) * 3
    (c.setStrokeColorRGB if stroke else c.setFillColorRGB)(*rgb)


def _draw_text(c, page, op):
    _, x, y, text, font, size, color, mode = op
    _set_color(c, color)
    run = c.beginText(x, page.h - y)
    run.setFont(font, size)
    if mode:
        run.setTextRenderMode(mode)
    run.textOut(text)
    if mode:
        run.setTextRenderMode(0)
    c.drawText(run)


def _draw_rect(c, page, op):
    _, x, y, w, h, fill, stroke, line = op
    if fill is not None:
        _set_color(c, fill)
    if stroke is not None:
        _set_color(c, stroke, True)
    c.setLineWidth(line)
    c.rect(x, page.h - y - h, w, h, stroke=int(stroke is not None), fill=int(fill is not None))


def _draw_line(c, page, op):
    _, x0, y0, x1, y1, color, line = op
    _set_color(c, color, True)
    c.setLineWidth(line)
    c.line(x0, page.h - y0, x1, page.h - y1)


def _draw_curve(c, page, op):
    _, points, color, line = op
    _set_color(c, color, True)
    c.setLineWidth(line)
    path = c.beginPath()
    path.moveTo(points[0][0], page.h - points[0][1])
    for i in range(1, len(points) - 2, 3):
        flat = [v for x, y in points[i : i + 3] for v in (x, page.h - y)]
        path.curveTo(*flat)
    c.drawPath(path, stroke=1, fill=0)


def _draw_picture(c, page, op):
    _, x, y, w, h, image, quality = op
    if quality:
        data = io.BytesIO()
        image.save(data, "JPEG", quality=quality)
        data.seek(0)
        source = ImageReader(data)
    else:
        source = ImageReader(image)
    c.drawImage(source, x, page.h - y - h, w, h)


def _draw_layer(c, page, op):
    c._code.append("/OC /%s BDC" % op[1] if op[1] else "EMC")


DRAW = {
    "text": _draw_text,
    "rect": _draw_rect,
    "line": _draw_line,
    "curve": _draw_curve,
    "picture": _draw_picture,
    "layer": _draw_layer,
}


def draw(pages, compress=1):
    """The pages as PDF bytes, not yet finished."""
    data = io.BytesIO()
    c = canvas.Canvas(data, invariant=1, pageCompression=compress)
    for page in pages:
        size, matrix, _ = _store_matrix(page)
        c.setPageSize(size)
        if matrix != (1, 0, 0, 1, 0, 0):
            c.transform(*matrix)
        for op in page.ops:
            DRAW[op[0]](c, page, op)
        c.showPage()
    c.save()
    return data.getvalue()


def _set_geometry(pdf, pages):
    for stored, page in zip(pdf.pages, pages):
        (mw, mh), _, crop = _store_matrix(page)
        x0, y0 = page.origin
        if page.crop or page.origin != (0, 0):
            stored.MediaBox = Array([x0, y0, x0 + mw, y0 + mh])
            stored.CropBox = Array(list(crop))
        if page.rotate:
            stored.obj[Name.Rotate] = page.rotate
        elif Name.Rotate in stored.obj:
            del stored.obj[Name.Rotate]
        if page.user_unit != 1.0:
            stored.obj[Name.UserUnit] = page.user_unit


def finish(pages, info, change=None, drawn=None, **save):
    """Final bytes: geometry, document information, then `change(pdf)` for structure beyond pages."""
    with pikepdf.open(io.BytesIO(drawn or draw(pages))) as pdf:
        _set_geometry(pdf, pages)
        for key in list(pdf.docinfo.keys()):
            del pdf.docinfo[key]
        for key, value in dict({"CreationDate": DATE, "ModDate": DATE}, **info).items():
            pdf.docinfo["/" + key] = value
        if change:
            change(pdf)
        out = io.BytesIO()
        options = dict(static_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        options.update(save)
        pdf.save(out, **options)
        return with_id(out.getvalue())


def with_id(data):
    """Puts a digest of the file in place of qpdf's static /ID: the same each time, unlike other files."""
    own = hashlib.md5(data).hexdigest().encode()
    return data.replace(b"31415926535897932384626433832795", own)
