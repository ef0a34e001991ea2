"""22 a call to 911, 23 a body camera's video. Speech by flite, encoding by ffmpeg; each line of speech is
made by itself, so that the truth knows its times.
"""
import os
import subprocess
import tempfile
import wave

from PIL import Image, ImageDraw

from . import people as c
from . import photos

RATE = 16000
CALL = [
    ("DISPATCHER", "nine one one, what is the address of your emergency?"),
    ("CALLER", "I am at four two two Larkspur Lane.", ("ADDRESS", "four two two Larkspur Lane")),
    ("DISPATCHER", "what is your name?"),
    ("CALLER", "my name is Oswin Tradwell.", ("PERSON", "Oswin Tradwell")),
    ("DISPATCHER", "and your phone number?"),
    ("CALLER", "two zero eight, five five five, zero one six three.", ("PHONE", "two zero eight, five five five, zero one six three")),
    ("CALLER", "a man broke the window of the building and ran away."),
    ("DISPATCHER", "officers are on the way. stay inside."),
]
FPS, SECONDS, WIDTH, HEIGHT = 25, 8, 640, 360


def run(*command, given=None):
    return subprocess.run(command, input=given, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout


def speak(text, voice):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "s.wav")
        run("flite", "-voice", voice, "-t", text, "-o", path)
        with wave.open(path) as sound:
            rate, samples = sound.getframerate(), sound.readframes(sound.getnframes())
    if rate == RATE:
        return samples
    assert rate * 2 == RATE, rate
    return b"".join(samples[i : i + 2] * 2 for i in range(0, len(samples), 2))


def conversation(lines, pause=0.5):
    """Samples of all lines, and (speaker, text, mark, start, end) of each in seconds."""
    samples, times = b"\0\0" * RATE, []
    for speaker, text, *mark in lines:
        voice = "slt" if speaker == "CALLER" else "rms"
        start = len(samples) / 2 / RATE
        samples += speak(text, voice)
        times.append((speaker, text, mark[0] if mark else None, start, len(samples) / 2 / RATE))
        samples += b"\0\0" * int(RATE * pause)
    return samples, times


def srt(times):
    def clock(s):
        return "%02d:%02d:%02d,%03d" % (s // 3600, s // 60 % 60, s % 60, round(s * 1000) % 1000)

    return "".join(
        "%d\n%s --> %s\n%s: %s\n\n" % (i + 1, clock(start), clock(end), speaker, text)
        for i, (speaker, text, _, start, end) in enumerate(times)
    ).encode()


def spoken(times):
    """What must go, with the time of its line: the value lies inside."""
    return [
        {"text": mark[1], "kind": mark[0], "channel": "spoken", "must": "redact",
         "time": [int(start * 1e6), int(end * 1e6)]}
        for _, _, mark, start, end in times if mark
    ]


def call():
    samples, times = conversation(CALL)
    data = run("ffmpeg", "-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", "-", "-map_metadata", "-1", "-metadata",
               "title=Call of Oswin Tradwell", "-metadata", "comment=208-555-0163", "-c:a", "libmp3lame", "-b:a", "40k",
               "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", "mp3", "-", given=samples)
    secrets = spoken(times) + [photos.beside("PERSON", "Oswin Tradwell", "metadata"),
                               photos.beside("PHONE", "208-555-0163", "metadata")]
    return data, srt(times), int(len(samples) / 2 / RATE * 1e6), secrets


def frame(number, car_picture, face):
    """Frame `number`, and where face and plate stand (pixels); nothing where they do not."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), (96, 110, 124))
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 230, WIDTH, HEIGHT), fill=(70, 72, 74))
    for x in range(0, WIDTH, 80):
        draw.rectangle((x + 10, 60, x + 50, 130), fill=(120, 126, 120))
    t = number / FPS
    plate_box = face_box = None
    if t < 6:
        left = int(20 + t * 40)
        x, y, width = photos.car(draw, left, 170, 230, (140, 60, 60))
        picture.paste(car_picture, (x, y))
        plate_box = (x, y, x + width, y + width // 2)
    if 1 <= t < 7:
        x, y = int(560 - (t - 1) * 70), 40
        picture.paste(face, (x, y))
        face_box = (x, y + 4, x + face.width, y + int(face.height * 0.85))
    draw.text((8, HEIGHT - 12), "HCPD BWC 214  2026-03-02 22:41:%02d" % int(t), (255, 255, 255),
              font=photos.font("Mono", 13), anchor="lm")
    return picture, face_box, plate_box


def track(kind, text, boxes):
    """Key frames of one thing, in millionths; one every fifth of a second."""
    keys = []
    shown = [(n, box) for n, box in boxes if box]
    for n, box in shown[::5] + [shown[-1]]:
        keys.append({"t": n * 1000000 // FPS, "box": [box[0] * 1000000 // WIDTH, box[1] * 1000000 // HEIGHT,
                                                      min(1000000, -(-box[2] * 1000000 // WIDTH)),
                                                      min(1000000, -(-box[3] * 1000000 // HEIGHT))]})
    keys = [k for i, k in enumerate(keys) if i == 0 or k["t"] > keys[i - 1]["t"]]
    keys[-1]["t"] += 1000000 // FPS
    return {"text": text, "kind": kind, "channel": "picture", "must": "redact", "track": keys}


def body_camera():
    face = photos.portrait(96)
    plate_picture = photos.plate(photos.plain(c.PLATE), 69)
    frames, faces, plates = b"", [], []
    for n in range(FPS * SECONDS):
        picture, face_box, plate_box = frame(n, plate_picture, face)
        frames += picture.tobytes()
        faces.append((n, face_box))
        plates.append((n, plate_box))
    first, times = conversation([("CALLER", "I am Oswin Tradwell.", ("PERSON", "Oswin Tradwell")),
                                 ("DISPATCHER", "thank you. wait here.")])
    second, _ = conversation([("DISPATCHER", "unit twelve, the caller is Oswin Tradwell.")])
    captions = srt([("CALLER", "I am Oswin Tradwell.", None, 1.0, 3.0)])
    with tempfile.TemporaryDirectory() as folder:
        inputs = []
        for name, data in (("a.raw", first), ("b.raw", second)):
            with open(os.path.join(folder, name), "wb") as out:
                out.write((data + b"\0\0" * RATE * SECONDS)[: RATE * SECONDS * 2])
            inputs += ["-f", "s16le", "-ar", str(RATE), "-ac", "1", "-i", os.path.join(folder, name)]
        with open(os.path.join(folder, "c.srt"), "wb") as out:
            out.write(captions)
        path = os.path.join(folder, "v.mp4")
        run("ffmpeg", "-f", "rawvideo", "-pix_fmt", "rgb24", "-s", "%dx%d" % (WIDTH, HEIGHT), "-r", str(FPS), "-i", "-",
            *inputs, "-i", os.path.join(folder, "c.srt"), "-map", "0:v", "-map", "1:a", "-map", "2:a", "-map", "3:s",
            "-c:v", "libx264", "-preset", "veryslow", "-crf", "30", "-pix_fmt", "yuv420p", "-threads", "1", "-c:a", "aac",
            "-b:a", "32k", "-c:s", "mov_text", "-metadata", "title=Interview with Oswin Tradwell", "-metadata",
            "location=+43.6150-116.2023/", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact",
            path, given=frames)
        with open(path, "rb") as made:
            data = made.read()
    secrets = spoken(times) + [track("FACE", "", faces), track("LICENSE_PLATE", photos.plain(c.PLATE), plates)]
    for channel in ("metadata", "subtitle", "second_track"):
        secrets.append(photos.beside("PERSON", "Oswin Tradwell", channel))
    secrets.append(photos.beside("ADDRESS", "+43.6150-116.2023/", "gps"))
    return data, srt(times), SECONDS * 1000000, secrets


def files():
    """(name, bytes, transcript, medium, duration_us, secrets, shows)"""
    data, words, duration, secrets = call()
    yield "22-call.mp3", data, words, "audio", duration, secrets, "911 call by a speech synthesiser; names in its tags"
    data, words, duration, secrets = body_camera()
    shows = "video with a moving face and plate, captions, place, two sound tracks"
    yield "23-body-camera.mp4", data, words, "video", duration, secrets, shows


def versions():
    flite = subprocess.run(["flite", "--version"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT).stdout.decode()
    line = [l for l in flite.splitlines() if "version" in l]
    return "flite %s\nffmpeg %s\n" % (line[0].split("version:")[1].strip(), run("ffmpeg", "-version").decode().split()[2])
