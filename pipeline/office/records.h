// The rows of records, pages and findings. Functions of one office's database; the ones that change something
// ask for being inside a transaction, so that a change and its audit event are one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/page.h"
#include "core/record.h"
#include "pipeline/office/office.h"

namespace blackbar {

Result<void> InsertRecord(Office& office, const Record& record);
Result<Record> LoadRecord(Office& office, const RecordId& id);
// By id, or by "<request number>/<position>" as people write it.
Result<Record> FindRecord(Office& office, const std::string& name);
Result<std::vector<Record>> RecordsOf(Office& office, const RequestId& request);
Result<int> NextPosition(Office& office, const RequestId& request);

// Moves a record in the RECORD machine; kRefused for a transition the machine does not have.
Result<void> MoveRecord(Office& office, const Record& record, const std::string& to,
                        const std::string& actor);
// Marks it as waiting for a clerk. The original stays; the rest of the request goes on.
Result<void> MarkStuck(Office& office, const RecordId& record, const Error& error);
Result<void> ClearStuck(Office& office, const RecordId& record);

// Pages as extracted. ForEachPage reads them in order and holds one at a time.
Result<Page> LoadPage(Office& office, const Record& record, int page);
Result<void> ForEachPage(Office& office, const Record& record,
                         const std::function<Result<void>(const Page&)>& use);
Result<DocumentFacts> LoadFacts(Office& office, const Record& record);
RecordExtent ExtentOf(const Record& record);
// Bates numbers the record takes: one a page, one for a recording.
int ReleasedPages(const Record& record);

// The findings of the record's last run of the detectors, and those of earlier runs that a person once
// decided to redact: an upgrade of the detectors never takes a box away. In page order.
Result<std::vector<Finding>> StandingFindings(Office& office, const Record& record);
// Replaces what stands by a new run; the same proposal keeps its id and so its decisions. Gives how many are
// new.
Result<int> SaveFindings(Office& office, const RecordId& record, const std::vector<Finding>& findings);

}  // namespace blackbar
