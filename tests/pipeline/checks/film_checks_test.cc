// The checks of videos: each passes on a clean rendition and fails on the leak it is for.
#include "pipeline/checks/film/verify_film.h"
#include "tests/catch.h"
#include "tests/pipeline/checks/made_recording.h"

namespace blackbar {
namespace {

const std::string kMask = "drawbox=x=80:y=60:w=80:h=60:color=black:t=fill:enable='between(t,0.99,1.97)'";
const std::string kCode =
    " -c:v libx264 -preset veryfast -a53cc 0 -bsf:v filter_units=remove_types=6 -c:a aac -aac_coder fast "
    "-b:a 64k ";

// Three seconds of moving shapes and a voice; a place is masked and the voice muted for the second one.
struct Film {
  MadeFiles files;
  std::string original;
  MediaChoice media;
  Page transcript;
  std::vector<Region> regions = {FrameTrack{{{1'000'000, {250'000, 250'000, 500'000, 500'000}},
                                             {2'000'000, {250'000, 250'000, 500'000, 500'000}}}},
                                 TimeSpan{1'000'000, 2'000'000}};

  Film() {
    MadeSound sound =
        files.Speech("My name is Daniel Quenby and I live at the end of the road by the river.");
    sound.samples.resize(48'000);
    files.Write("voice.wav", Wav(sound));
    sound.Silence(1, 2);
    files.Write("muted.wav", Wav(sound));
    original = files.Ffmpeg(
        "-f lavfi -i testsrc2=s=320x240:r=25:d=3 -i voice.wav -c:v libx264 -crf 18 -c:a aac -b:a 96k "
        "source.mp4");
  }

  // A rendition from the source's pictures and the muted voice.
  std::string Make(const std::string& filter, const std::string& code, const std::string& name = "r.mp4",
                   const std::string& inputs = "-i source.mp4 -i muted.wav",
                   const std::string& maps = "-map 0:v -map 1:a") const {
    return files.Ffmpeg(inputs + " " + maps + " -vf " + "\"" + filter + "\"" + kClean + code + name);
  }

  std::string Failed(const std::string& rendition) const {
    const PlanContent plan = PlanFor(Medium::kVideo, original, 3'000'000, regions, media);
    VerifyInput input;
    input.rendition = rendition;
    input.original = original;
    input.plan = &plan;
    input.pages = [this](int) -> Result<Page> { return transcript; };
    std::string failed;
    for (const CheckResult& result : VerifyFilm(input).results) {
      if (result.status != CheckStatus::kFail) continue;
      for (const Evidence& evidence : result.evidence)
        UNSCOPED_INFO(result.id << ": " << evidence.place << ": " << evidence.what);
      failed += (failed.empty() ? "" : " ") + result.id.substr(0, result.id.find('-'));
    }
    return failed;
  }
};

}  // namespace

TEST_CASE("films: a clean rendition passes, masks that are wrong fail") {
  Film film;
  CHECK(film.Failed(film.Make(kMask, kCode)) == "");
  struct Row {
    const char* leak;
    std::string filter;
    const char* failed;
  };
  const Row rows[] = {
      {"no mask", "null", "V8"},
      {"a mask that is missing on one picture", kMask + "',drawbox=x=0:y=0:w=0:h=0", "V8"},
      {"a mask that begins late",
       "drawbox=x=80:y=60:w=80:h=60:color=black:t=fill:enable='between(t,1.03,1.97)'", "V8"},
      {"a mask elsewhere", "drawbox=x=96:y=60:w=80:h=60:color=black:t=fill:enable='between(t,0.99,1.97)'",
       "V8"},
      {"a grey mask", "drawbox=x=80:y=60:w=80:h=60:color=gray:t=fill:enable='between(t,0.99,1.97)'", "V8"},
      {"blur in place of a mask", "boxblur=8:enable='between(t,0.99,1.97)'", "V8 V9"},
      {"another place was painted over", kMask + ",drawbox=x=240:y=160:w=60:h=60:color=white:t=fill", "V9"},
  };
  for (const Row& row : rows) {
    INFO(row.leak);
    std::string filter = row.filter;
    if (filter.find("w=0:h=0") != std::string::npos) {
      filter =
          "drawbox=x=80:y=60:w=80:h=60:color=black:t=fill:enable='between(t,0.99,1.45)+between(t,1.51,1.97)'";
    }
    CHECK(film.Failed(film.Make(filter, kCode)) == row.failed);
  }
}

TEST_CASE("films: what stands beside pictures and sound fails") {
  Film film;
  film.files.Write("s.srt", "1\n00:00:00,500 --> 00:00:01,500\nQuenby\n");
  film.files.Write("chapters.txt",
                   ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=Quenby\n");
  const std::string clean = film.Make(kMask, kCode, "clean.mp4");
  const std::string copy = "-map_metadata -1 -fflags +bitexact -c copy ";
  const auto made = [&](const std::string& arguments) { return film.files.Ffmpeg(arguments); };
  CHECK(film.Failed(clean) == "");
  CHECK(film.Failed(made("-i clean.mp4 -metadata location=+43.6-116.2/ -fflags +bitexact -c copy a.mp4")) ==
        "V2");
  CHECK(film.Failed(made(
            "-i clean.mp4 -metadata creation_time=2026-01-02T03:04:05 -fflags +bitexact -c copy b.mp4")) ==
        "V2");
  CHECK(film.Failed(made("-i clean.mp4 -i s.srt -map 0 -map 1 " + copy + "-c:s mov_text c.mp4"))
            .starts_with("V1 V2"));
  CHECK(film.Failed(made("-i clean.mp4 -f ffmetadata -i chapters.txt -map_chapters 1 " + copy + "d.mp4"))
            .starts_with("V2"));
  CHECK(film.Failed(made("-i clean.mp4 -i source.mp4 -map 0 -map 1:v " + copy + "e.mp4")).starts_with("V1"));
  CHECK(film.Failed(made("-i clean.mp4 -i source.mp4 -map 0 -map 1:a " + copy + "f.mp4")).find("A3") !=
        std::string::npos);
  CHECK(film.Failed(made("-i clean.mp4 -i source.mp4 -map 0:v -map 1:a " + copy + "g.mp4")).find("A5 A6") !=
        std::string::npos);
  CHECK(film.Failed(made("-i clean.mp4 -map 0:v " + copy + "h.mp4")).find("A3") != std::string::npos);
  CHECK(film.Failed(made("-i clean.mp4 " + copy + "-movflags frag_keyframe i.mp4")).find("V2") !=
        std::string::npos);
  CHECK(film.Failed(clean + std::string("\0\0\0\x0cmdatleak", 12)) == "V3");
  CHECK(film.Failed(clean + "tail").starts_with("V1"));
  CHECK(film.Failed(made("-i source.mp4 -c copy j.mkv")).starts_with("V1 V3"));
  // x264's own note about its settings is SEI.
  const std::string noted = " -c:v libx264 -preset veryfast -a53cc 0 -c:a aac -aac_coder fast -b:a 64k ";
  CHECK(film.Failed(film.Make(kMask, noted)).starts_with("V6"));
}

TEST_CASE("films: captions inside of the coded pictures fail") {
  Film film;
  film.Make(kMask, kCode, "clean.mp4");
  std::string raw = film.files.Ffmpeg("-i clean.mp4 -c:v copy -an -bsf:v h264_mp4toannexb raw.h264");
  // SEI of a registered user: CEA-708 with one pair of caption bytes.
  const std::string body("\xb5\0\x31GA94\x03\x41\xff\xfc\x51\x55\xff", 14);
  const std::string unit =
      std::string("\0\0\0\1\x06\x04", 6) + static_cast<char>(body.size()) + body + '\x80';
  const size_t slice = raw.find(std::string("\0\0\1\x65", 4));
  REQUIRE(slice != std::string::npos);
  raw.insert(raw[slice - 1] == '\0' ? slice - 1 : slice, unit);
  film.files.Write("captions.h264", raw);
  const std::string made = film.files.Ffmpeg(
      "-r 25 -i captions.h264 -i clean.mp4 -map 0:v -map 1:a -map_metadata -1 -fflags +bitexact -c copy "
      "captions.mp4");
  CHECK(film.Failed(made).find("V6 V7") != std::string::npos);
}

TEST_CASE("films: length, frames that an edit list hides, sound") {
  Film film;
  film.Make(kMask, kCode, "clean.mp4");
  const std::string copy = "-map_metadata -1 -fflags +bitexact -c copy ";
  const auto made = [&](const std::string& arguments) { return film.files.Ffmpeg(arguments); };
  CHECK(film.Failed(made("-i clean.mp4 -t 2 " + copy + "short.mp4")).find("V5") != std::string::npos);
  CHECK(film.Failed(made("-stream_loop 1 -i clean.mp4 " + copy + "long.mp4")).find("V5") !=
        std::string::npos);
  CHECK(film.Failed(film.Make(kMask + ",fps=12", kCode)).find("V5") != std::string::npos);
  CHECK(film.Failed(film.Make(kMask + ",scale=160:120", kCode)).find("V5") != std::string::npos);
  std::string hidden = film.files.Read("clean.mp4");
  hidden[hidden.find("elst") + 14] = 1;  // a shorter time is shown than there is
  CHECK(film.Failed(hidden).find("V4") != std::string::npos);
}

TEST_CASE("films: cuts, whole pictures and all but a place") {
  Film film;
  film.regions = {FrameSpan{0, 3'000'000}};
  film.media.tracks = AudioTracks::kNone;
  const std::string silent = " -c:v libx264 -preset veryfast -a53cc 0 -bsf:v filter_units=remove_types=6 ";
  const auto pictures = [&](const std::string& filter) {
    return film.Make(filter, silent, "p.mp4", "-i source.mp4", "-map 0:v");
  };
  CHECK(film.Failed(pictures("drawbox=color=black:t=fill")) == "");
  CHECK(film.Failed(pictures(kMask)) == "V8");
  film.regions = {Cut{1'000'000, 2'000'000}};
  const std::string cut = "select='lt(t,0.99)+gt(t,1.99)',setpts=N/25/TB";
  CHECK(film.Failed(pictures(cut)) == "");
  CHECK(film.Failed(pictures("select='gt(t,0.99)',setpts=N/25/TB")).find("V9") != std::string::npos);
  CHECK(film.Failed(pictures("null")).find("V5") != std::string::npos);
}

}  // namespace blackbar
