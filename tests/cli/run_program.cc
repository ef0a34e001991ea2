#include "tests/cli/run_program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <sstream>

#include "tests/core/temporary_folder.h"

namespace blackbar {
namespace {

std::string Read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

void Redirect(const std::string& path, int to, int flags) {
  int fd = open(path.c_str(), flags, 0600);
  if (fd < 0 || dup2(fd, to) < 0) _exit(126);
}

}  // namespace

Json Ran::json() const {
  Result<Json> value = ParseJson(out.substr(0, out.find('\n')), "output");
  return value ? *value : Json();
}

Ran RunBlackbar(const std::vector<std::string>& arguments, const std::string& input) {
  TemporaryFolder folder;
  std::ofstream(folder.File("in"), std::ios::binary) << input;
  std::string program = BLACKBAR_BIN_DIR "/blackbar";
  std::vector<char*> argv = {program.data()};
  std::vector<std::string> copies = arguments;
  for (std::string& argument : copies) argv.push_back(argument.data());
  argv.push_back(nullptr);
  pid_t child = fork();
  if (child == 0) {
    Redirect(folder.File("in"), 0, O_RDONLY);
    Redirect(folder.File("out"), 1, O_WRONLY | O_CREAT);
    Redirect(folder.File("err"), 2, O_WRONLY | O_CREAT);
    execv(program.c_str(), argv.data());
    _exit(127);
  }
  int status = 0;
  waitpid(child, &status, 0);
  Ran ran;
  ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = Read(folder.File("out"));
  ran.err = Read(folder.File("err"));
  return ran;
}

}  // namespace blackbar
