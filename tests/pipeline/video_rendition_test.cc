// Videos through the sandboxed blackbar-redact: decoders, encoders and their threads under the lock, and a
// redaction that goes on where another one stopped.
#include <fcntl.h>
#include <unistd.h>

#include "pipeline/redact_client.h"
#include "tests/catch.h"
#include "tests/redactors/made_video.h"

namespace blackbar {
namespace {

FileDescriptor FileWith(const VideoFolder& folder, const std::string& name, const std::string& bytes) {
  folder.Write(name, bytes);
  FileDescriptor fd(open(folder.File(name).c_str(), O_RDWR | O_CLOEXEC));
  REQUIRE(fd.get() >= 0);
  return fd;
}

std::string Content(const MadeRendition& made) {
  std::string bytes(static_cast<size_t>(made.size), '\0');
  REQUIRE(pread(made.fd.get(), bytes.data(), bytes.size(), 0) == made.size);
  return bytes;
}

}  // namespace

TEST_CASE("a video is redacted under the sandbox as outside of it, and again from its finished parts") {
  const VideoFolder folder;
  const std::string original = folder.Make(Pictures(70, 5, "64x48") + Sine(70) + kQuick + "-c:a aac v.mp4");
  const Box box{0, 0, 500'000, 500'000};
  const VideoPlan video_plan{{FrameTrack{{{0, box}, {70'000'000, box}}}}, 70'000'000};
  const UnattestedPlan plan =
      UnattestedPlan::FromBytes(DumpJson(VideoPlanJson(original, video_plan))).value();
  const FileDescriptor original_fd = FileWith(folder, "original", original);
  const FileDescriptor pages_fd = FileWith(folder, "pages", ""), parts_fd = FileWith(folder, "parts", "");
  RenditionJob job;
  job.original_fd = original_fd.get();
  job.pages_fd = pages_fd.get();
  int calls = 0;
  job.progress = [&](int64_t, int64_t) { ++calls; };
  Result<MadeRendition> plain = RedactUnattested(job, plan);
  REQUIRE((plain ? "" : plain.error().message) == "");
  CHECK(calls > 10);
  const std::string bytes = Content(*plain);
  CHECK(bytes == TreatVideo(original, video_plan).bytes);
  CHECK(plain->report.masked_frames == 350);

  job.parts_fd = parts_fd.get();
  CHECK(Content(RedactUnattested(job, plan).value()) == bytes);
  const off_t whole = lseek(parts_fd.get(), 0, SEEK_END);
  REQUIRE(whole > 10'000);
  REQUIRE(ftruncate(parts_fd.get(), whole / 2) == 0);  // as a killed worker leaves it
  CHECK(Content(RedactUnattested(job, plan).value()) == bytes);
  CHECK(lseek(parts_fd.get(), 0, SEEK_END) == whole);
  CHECK(Content(RedactUnattested(job, plan).value()) == bytes);
}

}  // namespace blackbar
