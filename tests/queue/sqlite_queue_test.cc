// The queue's conformance suite on SQLite.
#include "core/blob_store.h"
#include "tests/catch.h"
#include "tests/core/temporary_folder.h"
#include "tests/queue/queue_conformance.h"

namespace blackbar {
namespace {

class SqliteFactory : public DatabaseFactory {
 public:
  SqliteFactory() {
    BB_CHECK(OpenDatabase(Url()).value()->RunScript(kEffectsTable).has_value());
    BB_CHECK(BlobStore::Open(BlobFolder()).has_value());
  }
  std::unique_ptr<Database> Open() override { return OpenSqlite(Url()).value(); }
  std::string Url() const override { return folder_.File("office.db"); }
  std::string BlobFolder() const override { return folder_.File("blobs"); }

 private:
  TemporaryFolder folder_;
};

void RunAll(const std::vector<ConformanceCase>& cases) {
  for (const ConformanceCase& conformance : cases) {
    DYNAMIC_SECTION(conformance.name) {
      SqliteFactory factory;
      conformance.run(factory);
    }
  }
}

}  // namespace

TEST_CASE("the queue keeps its guarantees on SQLite") { RunAll(QueueConformance()); }

TEST_CASE("the queue keeps its order on SQLite") { RunAll(QueueOrderConformance()); }

TEST_CASE("the queue survives stopped and killed workers on SQLite") { RunAll(QueueProcessConformance()); }

}  // namespace blackbar
