"""Keeps samples of what the present version writes: ``python packaging/keep_release.py``, once for a release.

They lie in tests/storage/released/VERSION and are never changed again: every later version must open them.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

from ametijuhend import __version__
from ametijuhend.assets import asset
from ametijuhend.library import pack
from ametijuhend.library.content import shipped_library
from ametijuhend.library.local import LocalStore
from ametijuhend.library.opening import copy_path
from ametijuhend.model.library import Entry, EntryKind, Wording
from ametijuhend.storage.documents import open_document, save_document
from ametijuhend.storage.settings import LibraryPlace, LibrarySize, Settings, SignatoryDefault, save_settings

RELEASED = Path(__file__).resolve().parents[1] / "tests" / "storage" / "released"
OWN = Entry(
    id="omaulesanne",
    kind=EntryKind.DUTY,
    wordings=(Wording(id="w1", text="Nõustab žürii liikmeid šokeerivates küsimustes."),),
)
CHOSEN = Settings(
    language="et",
    theme="dark",
    text_size=120,
    zoom=125,
    columns=2,
    library=LibraryPlace(size=LibrarySize.FOLDER, folder="/jagatud/kogu", keeps=True),
    house_folders=("/jagatud/ametijuhendid",),
    unit="Õigusosakond",
    signatories_employee=(SignatoryDefault(party="Tööandja", title="Peadirektor"),),
    export_name="Ametijuhend {ametinimetus}",
).with_recent(Path("/jagatud/ametijuhendid/tiimijuht.ametijuhend"), "Tiimijuht", "Õigusosakond")


def main() -> int:
    """Write the samples; return 1 where this version has them already."""
    folder = RELEASED / __version__
    if folder.exists():
        sys.stderr.write(f"{folder} is there already and stays as it is.\n")
        return 1
    folder.mkdir(parents=True)
    save_settings(CHOSEN, folder / "settings.json")
    for sample in sorted(asset("resources", "samples").glob("*.ametijuhend")):
        save_document(open_document(sample).document, folder / sample.name)
    store = LocalStore(copy_path("", folder), shipped_library())
    store.save(OWN, 0)
    entries = store.load().entries
    store.close()
    (folder / "pack.json").write_bytes(pack.to_bytes(entries, 1, datetime(2026, 3, 12, 12, tzinfo=UTC)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
