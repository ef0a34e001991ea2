// Result<T>: the return type of everything that depends on input. It holds a T or an Error, never both.
// The names are those of std::expected (which Debian 12's clang tools cannot parse). TRY hands an error up:
//   Page page = TRY(ReadPage(bytes));
// BB_CHECK (Catch2 owns the name CHECK) aborts and is for bugs only: never for anything that a file, a form
// or a child wrote.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace blackbar {

// What the caller may do about it is the code; the message is one line for a person and says what to do.
// Neither message nor place may hold text of a record.
enum class ErrorCode {
  kInvalidInput,   // the input is damaged, unsupported, encrypted or of the wrong form: a person's task
  kNotFound,       // what was named does not exist
  kConflict,       // somebody else changed it first: read again, decide again
  kRefused,        // a rule says no; the message names the rule
  kLimitExceeded,  // larger than a limit; the message names limit and value
  kUnavailable,    // try again later: busy database, full disk, missing sandbox, killed child
  kCorrupt,        // what we stored is not what we read: stop, alarm
};

struct Error {
  ErrorCode code = ErrorCode::kInvalidInput;
  std::string message;
  std::string where = {};  // file name, page or place the error is about; may be empty
};

// The code as it stands in JSON and logs, such as "invalid_input".
const char* ErrorCodeName(ErrorCode code);
// The inverse; nullopt for an unknown name (a child may have written it).
std::optional<ErrorCode> ErrorCodeFromName(const std::string& name);
// The exit code of the program for this error, as documented in docs/formats.md.
int ExitCodeFor(ErrorCode code);

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}      // NOLINT: implicit on purpose
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  bool has_value() const { return held_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  // Aborts without a value: look first.
  T& value() &;
  const T& value() const&;
  // By value, so that `for (auto& row : Read().value())` does not walk over something destroyed.
  T value() &&;
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T value_or(T other) && { return has_value() ? std::get<0>(std::move(held_)) : std::move(other); }
  const Error& error() const& { return std::get<1>(held_); }
  Error&& error() && { return std::get<1>(std::move(held_)); }

 private:
  std::variant<T, Error> held_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}  // NOLINT

  bool has_value() const { return !error_.has_value(); }
  explicit operator bool() const { return has_value(); }
  void value() const;
  const Error& error() const& { return *error_; }
  Error&& error() && { return std::move(*error_); }

 private:
  std::optional<Error> error_;
};

[[noreturn]] inline void CheckFailed(const char* what, const char* file, int line) {
  std::fprintf(stderr, "blackbar: bug: %s (%s:%d)\n", what, file, line);
  std::abort();
}

#define BB_CHECK(condition) ((condition) ? (void)0 : ::blackbar::CheckFailed(#condition, __FILE__, __LINE__))

// A GNU statement expression: the value of a Result, or return its Error from the function around it. Every
// use names its variable by a counter, so that a TRY around a function that uses TRY shadows nothing.
#define BB_TRY_NAMED(name, ...)         \
  ({                                    \
    auto&& name = (__VA_ARGS__);        \
    if (!name.has_value()) [[unlikely]] \
      return ::std::move(name).error(); \
    ::std::move(name).value();          \
  })
#define BB_TRY_NUMBERED(counter, ...) BB_TRY_NAMED(bb_try_result_##counter, __VA_ARGS__)
#define BB_TRY_COUNTED(counter, ...) BB_TRY_NUMBERED(counter, __VA_ARGS__)
#define TRY(...) BB_TRY_COUNTED(__COUNTER__, __VA_ARGS__)

template <class T>
T& Result<T>::value() & {
  BB_CHECK(has_value());
  return std::get<0>(held_);
}
template <class T>
const T& Result<T>::value() const& {
  BB_CHECK(has_value());
  return std::get<0>(held_);
}
template <class T>
T Result<T>::value() && {
  BB_CHECK(has_value());
  return std::get<0>(std::move(held_));
}
inline void Result<void>::value() const { BB_CHECK(has_value()); }

}  // namespace blackbar
