#include "pipeline/sandbox/memory_watch.h"

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <new>

#include "pipeline/sandbox/child_protocol.h"

namespace {

[[noreturn]] void OutOfMemory() { _exit(blackbar::kExitOutOfMemory); }

}  // namespace

namespace blackbar {

void WatchMemory() { std::set_new_handler(OutOfMemory); }

}  // namespace blackbar

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
// glibc lets a program define these; its own are still there under these names.
extern "C" {
void* __libc_malloc(size_t);            // NOLINT
void* __libc_calloc(size_t, size_t);    // NOLINT
void* __libc_realloc(void*, size_t);    // NOLINT
void* __libc_memalign(size_t, size_t);  // NOLINT
void __libc_free(void*);                // NOLINT

void* malloc(size_t size) {
  void* block = __libc_malloc(size);
  if (block == nullptr) OutOfMemory();
  return block;
}

void* calloc(size_t count, size_t size) {
  void* block = __libc_calloc(count, size);
  if (block == nullptr) OutOfMemory();
  return block;
}

void* realloc(void* old, size_t size) {
  void* block = __libc_realloc(old, size);
  if (block == nullptr && size != 0) OutOfMemory();
  return block;
}

void free(void* block) { __libc_free(block); }

void* memalign(size_t alignment, size_t size) {
  void* block = __libc_memalign(alignment, size);
  if (block == nullptr) OutOfMemory();
  return block;
}

void* aligned_alloc(size_t alignment, size_t size) { return memalign(alignment, size); }

int posix_memalign(void** block, size_t alignment, size_t size) {
  if (alignment % sizeof(void*) != 0 || (alignment & (alignment - 1)) != 0 || alignment == 0) return EINVAL;
  *block = memalign(alignment, size);
  return 0;
}
}
#endif

#if defined(__SANITIZE_ADDRESS__)
// No leak check (it would need ptrace), no symbolizer (it would need exec), a finding is an abort the parent
// sees.
extern "C" const char* __asan_default_options() {  // NOLINT
  return "detect_leaks=0:symbolize=0:abort_on_error=1:disable_coredump=1:allocator_may_return_null=1";
}
extern "C" const char* __ubsan_default_options() {  // NOLINT
  return "abort_on_error=1";
}
#endif
