// Recall and false boxes of the detectors of pictures, and their time: vision_bench FOLDER [--models DIR]
// [--face-model FILE] [--quick] [--width N] [--least SCORE] [--list]. FOLDER has pictures (JPEG, PNG) and
// truth.tsv: lines of file, kind, left, top, right, bottom (pixels; a file without boxes: one line with the
// file alone). A box is found when those of its kind cover 60 % of it or overlap it by 40 %; a box seen is
// false when it covers less than 30 % of every one of its kind and is not covered by one. Prints a line a
// kind:
//   FACE in N pictures: truth N found N recall R false N (F a picture)
// and the time a picture. --list prints what was missed and what is false, by file and place, without text.
#include <fmt/format.h>
#include <leptonica/allheaders.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "pipeline/readers/vision/vision.h"

namespace blackbar {
namespace {

struct Truth {
  std::string kind;
  Box box;
};

struct Arguments {
  std::string folder;
  VisionOptions options;
  double least = 0;
  bool list = false;
};

struct Tally {
  int truth = 0, found = 0, wrong = 0;
};

std::optional<Picture> ReadPicture(const std::string& path) {
  Pix* read = pixRead(path.c_str());
  if (read == nullptr) return std::nullopt;
  Pix* pix = pixConvertTo32(read);
  pixDestroy(&read);
  Picture picture;
  picture.width = pixGetWidth(pix), picture.height = pixGetHeight(pix), picture.channels = 3;
  picture.pixels.resize(static_cast<size_t>(picture.width) * picture.height * 3);
  for (int y = 0; y < picture.height; ++y) {
    const l_uint32* row = pixGetData(pix) + static_cast<ptrdiff_t>(y) * pixGetWpl(pix);
    uint8_t* to = picture.row(y);
    for (int x = 0; x < picture.width; ++x, to += 3) {
      l_int32 red = 0, green = 0, blue = 0;
      extractRGBValues(row[x], &red, &green, &blue);
      to[0] = static_cast<uint8_t>(red), to[1] = static_cast<uint8_t>(green),
      to[2] = static_cast<uint8_t>(blue);
    }
  }
  pixDestroy(&pix);
  return picture;
}

using TruthLines = std::map<std::string, std::vector<std::pair<std::string, std::array<int, 4>>>>;

TruthLines ReadTruth(const std::string& path) {
  TruthLines truth;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream parts(line);
    std::string name, kind;
    std::array<int, 4> at{};
    if (!std::getline(parts, name, '\t') || name.empty()) continue;
    auto& boxes = truth[name];
    if (std::getline(parts, kind, '\t') && parts >> at[0] >> at[1] >> at[2] >> at[3])
      boxes.emplace_back(kind, at);
  }
  return truth;
}

Box ToPage(const std::array<int, 4>& at, const Picture& picture) {
  const auto part = [](int value, int whole) {
    return static_cast<int32_t>(static_cast<int64_t>(value) * kWholeSide / whole);
  };
  return ClampToPage({part(at[0], picture.width), part(at[1], picture.height), part(at[2], picture.width),
                      part(at[3], picture.height)});
}

double Area(const Box& box) { return box.empty() ? 0 : double(box.width()) * box.height(); }

bool Covers(const Box& seen, const Box& truth) {
  const double shared = Area(Intersection(seen, truth));
  return shared >= 0.6 * Area(truth) || shared >= 0.4 * (Area(seen) + Area(truth) - shared);
}

bool Touches(const Box& seen, const Box& truth) {
  const double shared = Area(Intersection(seen, truth));
  return shared >= 0.3 * Area(truth) || shared >= 0.6 * Area(seen);
}

void Count(const std::string& name, const std::vector<Truth>& truth, const std::vector<SeenBox>& seen,
           bool list, std::map<std::string, Tally>* tallies) {
  const auto place = [](const Box& box) {
    return fmt::format("{} {} {} {}", box.left, box.top, box.right, box.bottom);
  };
  for (const Truth& one : truth) {
    Tally& tally = (*tallies)[one.kind];
    ++tally.truth;
    const bool found = std::any_of(seen.begin(), seen.end(), [&](const SeenBox& s) {
      return s.kind == one.kind && Covers(s.box, one.box);
    });
    tally.found += found ? 1 : 0;
    if (list && !found) fmt::print("missed {} {} {}\n", name, one.kind, place(one.box));
  }
  for (const SeenBox& one : seen) {
    const bool right = std::any_of(truth.begin(), truth.end(), [&](const Truth& t) {
      return t.kind == one.kind && Touches(one.box, t.box);
    });
    (*tallies)[one.kind].wrong += right ? 0 : 1;
    if (list)
      fmt::print("{} {} {} {:.2f} {} {}\n", right ? "right" : "false", name, one.kind, one.score,
                 one.detector, place(one.box));
  }
}

std::optional<Arguments> Parse(int argc, char** argv) {
  Arguments arguments;
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    const bool value = i + 1 < argc;
    if (word == "--models" && value) {
      arguments.options.models = argv[++i];
    } else if (word == "--face-model" && value) {
      arguments.options.face_model = argv[++i];
    } else if (word == "--width" && value) {
      arguments.options.width = std::atoi(argv[++i]);
    } else if (word == "--least" && value) {
      arguments.least = std::atof(argv[++i]);
    } else if (word == "--quick") {
      arguments.options.effort = Effort::kQuick;
    } else if (word == "--list") {
      arguments.list = true;
    } else {
      arguments.folder = word;
    }
  }
  if (arguments.folder.empty()) return std::nullopt;
  return arguments;
}

Result<void> Run(const Arguments& arguments) {
  const std::unique_ptr<Vision> vision = TRY(Vision::Open(arguments.options));
  fmt::print("{}\n", vision->backend());
  std::map<std::string, Tally> tallies;
  int pictures = 0;
  std::map<std::string, double> cpu;
  for (const auto& [name, boxes] : ReadTruth(arguments.folder + "/truth.tsv")) {
    const std::optional<Picture> picture = ReadPicture(arguments.folder + "/" + name);
    if (!picture) continue;
    ++pictures;
    std::vector<Truth> truth;
    for (const auto& [kind, at] : boxes) truth.push_back({kind, ToPage(at, *picture)});
    std::vector<SeenBox> seen;
    for (const auto& [part, look] :
         {std::pair("faces", Look{true, false, false}), std::pair("plates", Look{false, true, false}),
          std::pair("codes", Look{false, false, true})}) {
      const std::clock_t start = std::clock();
      for (SeenBox& one : vision->Find(*picture, look)) seen.push_back(std::move(one));
      cpu[part] += 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    }
    std::clock_t start = std::clock();
    const std::vector<Box> regions = vision->FindTextRegions(*picture);
    cpu["text regions"] += 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    start = std::clock();
    const std::vector<Word> words = vision->ReadRegions(*picture, regions);
    cpu["text reading"] += 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    if (arguments.list) fmt::print("{}: {} text regions, {} words\n", name, regions.size(), words.size());
    std::erase_if(seen, [&](const SeenBox& one) { return one.score < arguments.least; });
    Count(name, truth, seen, arguments.list, &tallies);
  }
  for (const auto& [kind, tally] : tallies)
    fmt::print("{} in {} pictures: truth {} found {} recall {:.3f} false {} ({:.2f} a picture)\n", kind,
               pictures, tally.truth, tally.found, tally.truth ? double(tally.found) / tally.truth : 0,
               tally.wrong, double(tally.wrong) / std::max(1, pictures));
  for (const auto& [part, milliseconds] : cpu)
    fmt::print("{}: {:.0f} ms a picture\n", part, milliseconds / std::max(1, pictures));
  return {};
}

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  const auto arguments = blackbar::Parse(argc, argv);
  if (!arguments) {
    fmt::print(stderr,
               "usage: vision_bench FOLDER [--models DIR] [--face-model FILE] [--quick] [--width N] [--least "
               "SCORE] [--list]\n");
    return 2;
  }
  const blackbar::Result<void> run = blackbar::Run(*arguments);
  if (!run) fmt::print(stderr, "vision_bench: {}\n", run.error().message);
  return run ? 0 : 1;
}
