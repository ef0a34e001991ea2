// What the trusted parent and the child's main must agree on besides the reply lines; shared by both sides.
#pragma once

namespace blackbar {

// Arguments of a child: program --child <number of inputs> <files it may write: 0, 1 (output), 2 (and a kept
// file)> <sandbox policy>.
inline constexpr const char* kChildFlag = "--child";
inline constexpr const char* kPolicyFull = "full";
inline constexpr const char* kPolicyNoLandlock = "no-landlock";

inline constexpr int kFirstInputFd = 3;

// Exit codes that mean something to the parent; any other but 0 is "broke off".
inline constexpr int kExitOutOfMemory = 96;
inline constexpr int kExitError = 97;  // an error line was written

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kAddressSanitizer = true;  // it reserves terabytes: no limit on address space
#else
inline constexpr bool kAddressSanitizer = false;
#endif

}  // namespace blackbar
