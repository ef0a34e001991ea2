// A blackbar-read that breaks as the client's tests want it: it dies on page 7 and hangs on page 9 of a
// record of more than 20 pages, whenever it comes to them. Never installed; lives in a folder of its own.
#include <unistd.h>

#include <cstdlib>

#include "pipeline/readers/read_requests.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {
namespace {

class FaultyContext final : public ChildContext {
 public:
  explicit FaultyContext(ChildContext& real) : real_(real) {}
  const Json& request() const override { return real_.request(); }
  size_t input_count() const override { return real_.input_count(); }
  int InputFd(size_t index) const override { return real_.InputFd(index); }
  Result<std::string_view> Input(size_t index) override { return real_.Input(index); }
  int OutputFd() const override { return real_.OutputFd(); }
  int KeptFd() const override { return real_.KeptFd(); }
  void Reply(const Json& line) override {
    const int page = line.contains("page") ? line["page"]["number"].get<int>() : 0;
    if (page == 7) std::abort();
    volatile int64_t spin = 0;
    while (page == 9) spin = spin + 1;
    real_.Reply(line);
  }

 private:
  ChildContext& real_;
};

}  // namespace
}  // namespace blackbar

int main(int argc, char** argv) {
  blackbar::ChildProgram program;
  program.run = [](blackbar::ChildContext& context) {
    blackbar::FaultyContext faulty(context);
    return blackbar::AnswerReadRequest(faulty);
  };
  return blackbar::ChildMain(argc, argv, program);
}
