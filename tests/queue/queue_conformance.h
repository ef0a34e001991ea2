// One suite for every database that the queue runs on: a new adapter implements DatabaseFactory and runs all
// cases.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/database.h"

namespace blackbar {

// A database of its own for one case, with the migrations applied and the table of the test program
// (effects: what jobs did), gone when the factory is destroyed.
class DatabaseFactory {
 public:
  virtual ~DatabaseFactory() = default;
  virtual std::unique_ptr<Database> Open() = 0;  // another connection to the same database
  virtual std::string Url() const = 0;           // what --database takes, for other processes
  virtual std::string BlobFolder() const = 0;
};

struct ConformanceCase {
  const char* name;
  void (*run)(DatabaseFactory& factory);
};

std::vector<ConformanceCase> QueueConformance();         // one process
std::vector<ConformanceCase> QueueOrderConformance();    // what waits for what, and what is stuck
std::vector<ConformanceCase> QueueProcessConformance();  // worker processes that are stopped and killed

// No key: an effect that was written twice shows.
constexpr char kEffectsTable[] = "CREATE TABLE effects (job_id TEXT, blob TEXT)";

}  // namespace blackbar
