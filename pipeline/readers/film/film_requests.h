// Requests about the pictures of a film: "watch" follows what can be seen in a stretch of it, "frame" draws
// the picture that is shown at a time, "strip" several of them side by side. Answers as lines and bytes.
// Sandboxed reader, one thread. Times in microseconds as played.
//
//   {"do":"watch","from_us":0,"to_us":32000000,"step_us":200000,"slow_step_us":1000000,"width":960,
//    "text":true}
//     -> {"at":us} now and then, {"track":{..}} each, {"watched":{..}} last
//   {"do":"frame","t_us":5000000,"width":960}                      -> a PNG
//   {"do":"strip","shots":[{"t_us":..,"box":[..]},..],"height":160} -> a PNG, the boxes framed
#pragma once

#include <string>

#include "core/result.h"
#include "pipeline/sandbox/child_main.h"

namespace blackbar {

bool IsFilmRequest(const std::string& what);
Result<void> AnswerFilmRequest(ChildContext& context, const std::string& what);

Result<void> AnswerWatch(ChildContext& context);
Result<void> AnswerFrame(ChildContext& context);
Result<void> AnswerStrip(ChildContext& context);

}  // namespace blackbar
