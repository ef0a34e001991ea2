"""The layouts that may be looked at while detectors are built."""
from tuning import copies, court, dispatch, history, labels, records, reports, scenes

_ORDINARY = reports.LAYOUTS + dispatch.LAYOUTS + history.LAYOUTS + court.LAYOUTS + records.LAYOUTS + copies.LAYOUTS + scenes.LAYOUTS
# The layouts of protected offences take a turn now and then, so that they stay below a tenth of the set.
LAYOUTS = [labels.vary(layout) for layout in _ORDINARY + court.RARER[:1] + _ORDINARY + court.RARER[1:]]
