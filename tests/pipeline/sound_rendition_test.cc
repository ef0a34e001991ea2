// Sound recordings through the sandboxed blackbar-redact: decoders and encoders under the lock.
#include <sys/mman.h>
#include <unistd.h>

#include "pipeline/redact_client.h"
#include "tests/catch.h"
#include "tests/redactors/made_sound.h"

namespace blackbar {
namespace {

FileDescriptor InMemory(const std::string& bytes) {
  FileDescriptor fd(memfd_create("test", MFD_CLOEXEC));
  REQUIRE(fd.get() >= 0);
  REQUIRE(write(fd.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
  return fd;
}

std::string Content(int fd, int64_t size) {
  std::string bytes(static_cast<size_t>(size), '\0');
  REQUIRE(pread(fd, bytes.data(), bytes.size(), 0) == size);
  return bytes;
}

}  // namespace

TEST_CASE("every form of sound is redacted under the sandbox, with progress") {
  for (const SoundSpec& spec :
       {SoundSpec{}, SoundSpec{"flac", "flac"}, SoundSpec{"mp3", "libmp3lame"}, SoundSpec{"ipod", "aac"},
        SoundSpec{"ogg", "libopus", 48000}, SoundSpec{"ogg", "libvorbis"}, SoundSpec{"asf", "wmav2"}}) {
    INFO(spec.container << " " << spec.encoder);
    const std::string original = MakeSound(spec);
    const Json json = PlanJson(original, {{TimeSpan{1'000'000, 2'000'000}}});
    const UnattestedPlan plan = UnattestedPlan::FromBytes(DumpJson(json)).value();
    const FileDescriptor original_fd = InMemory(original), pages_fd = InMemory("");
    RenditionJob job;
    job.original_fd = original_fd.get();
    job.pages_fd = pages_fd.get();
    int calls = 0;
    int64_t last = 0;
    job.progress = [&](int64_t done, int64_t of) {
      CHECK(done > last);
      CHECK(done <= of);
      last = done;
      ++calls;
    };
    Result<MadeRendition> made = RedactUnattested(job, plan);
    REQUIRE((made ? "" : made.error().message) == "");
    CHECK(calls > 10);
    CHECK(calls < 250);
    const std::string bytes = Content(made->fd.get(), made->size);
    CHECK(bytes == Treat(original, {{TimeSpan{1'000'000, 2'000'000}}}).bytes);  // as outside of the sandbox
    CHECK(Hear(bytes).Peak(1.1, 1.9) < 2e-3);
  }
}

TEST_CASE("a damaged recording ends the child with one line") {
  const std::string original = MakeSound({"ipod", "aac"}).substr(0, 5000);
  SoundPlan sound_plan{{TimeSpan{1'000'000, 2'000'000}}};
  sound_plan.duration_us = 3'000'000;
  const UnattestedPlan plan = UnattestedPlan::FromBytes(DumpJson(PlanJson(original, sound_plan))).value();
  const FileDescriptor original_fd = InMemory(original), pages_fd = InMemory("");
  RenditionJob job;
  job.original_fd = original_fd.get();
  job.pages_fd = pages_fd.get();
  Result<MadeRendition> made = RedactUnattested(job, plan);
  REQUIRE_FALSE(made.has_value());
  CHECK(made.error().code == ErrorCode::kInvalidInput);
  CHECK(made.error().message.starts_with("the recording cannot be opened"));
}

}  // namespace blackbar
