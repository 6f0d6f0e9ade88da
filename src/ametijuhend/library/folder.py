"""A house with a shared folder: a published pack there, a whole copy of it on every laptop.

A publisher (HR) saves into the own copy and publishes all of it at once. Everybody else's changes are
proposals: `publish` hands them in, and the library stays as the house has it.
"""

from contextlib import suppress
from pathlib import Path

from ametijuhend.library import pack, problems
from ametijuhend.library.folder_proposals import hand_in, handed_in
from ametijuhend.library.local import Clock, this_moment
from ametijuhend.library.local_copy import CopiedStore
from ametijuhend.library.stores import News, Proposal, RevisionClash
from ametijuhend.model.library import Entry, Library
from ametijuhend.storage.files import write_atomically
from ametijuhend.storage.locks import FileLock
from ametijuhend.storage.problems import FileProblem

_PATIENCE = 5.0
"""Seconds to wait for another laptop that is publishing."""
_DIGEST, _REVISION = "pack digest", "pack revision"


class FolderStore(CopiedStore):
    """A `LibraryStore` with a published pack in a folder that may be away at any time."""

    takes_at_once = False

    def __init__(
        self, copy: Path, published: Path, shipped: Library, *, publishes: bool, now: Clock = this_moment
    ) -> None:
        """Open the local copy; the shared folder is first looked at by `refresh`. Raises `FileProblem`."""
        self._published = published
        self.publishes = publishes
        super().__init__(copy, shipped, now)

    def save(self, entry: Entry, expected_revision: int) -> Entry:
        """Save an entry to be published, or to be proposed; raises `RevisionClash` and `FileProblem`."""
        pack.refuse_unfit(entry)
        with self._tables.writing():
            if not self.publishes:
                return self._proposed(entry, expected_revision)
            saved = self._saved_here(entry, expected_revision)
            self._tables.wait(saved, expected_revision)
            return saved

    def retire(self, entry_id: str, expected_revision: int, successor: str | None = None) -> Entry:
        """Retire an entry, to be published; raises `FileProblem` where changes are only proposed."""
        if not self.publishes:
            raise problems.only_proposals(self._published)
        return super().retire(entry_id, expected_revision, successor)

    def news(self) -> tuple[News, ...]:
        """Return what the published pack has that this copy has not; only a pack without any is taken."""
        offered = self._offered()
        news = self._news(offered.entries) if offered else ()
        if offered and not news:
            with self._tables.writing():
                self._take_pack(offered)
        return news

    def refresh(self) -> tuple[RevisionClash, ...]:
        """Take the published pack if there is a newer one; return the clashes that wait for a decision."""
        offered = self._offered()
        if offered:
            with self._tables.writing():
                self._take_pack(offered)
        return self.clashes()

    def publish(self) -> None:
        """Publish what waits, or hand in the proposals.

        Raises `FileProblem`, and `PublishedMeanwhile` where another's pack must be taken first.
        """
        self._hand_in(lambda entry: hand_in(self._published, entry, self._now()))
        if not self.publishes:
            return
        lock = FileLock(self._published.with_name(f".~{self._published.name}.lukk"))
        try:
            if not lock.acquire(_PATIENCE):
                raise problems.being_published(self._published)
        except OSError as error:
            raise problems.folder_away(self._published) from error
        try:
            self._publish_over(self._known_digest())
        except OSError as error:
            raise problems.folder_away(self._published) from error
        finally:
            lock.release()

    def proposals(self) -> tuple[Proposal, ...]:
        """Return the proposals that were handed in; a file that holds none is told of."""
        found, said = handed_in(self._published)
        self._notices.extend(said)
        return found

    def decline(self, proposal: Proposal) -> None:
        """Take a proposal away."""
        with suppress(OSError):
            Path(proposal.key).unlink()

    def _offered(self) -> pack.Pack | None:
        """Return the published pack if this copy has another one; a trouble is told of once."""
        try:
            if self._away():
                raise problems.folder_away(self._published)
            offered = None if self._is_known() else pack.read_pack(self._published)
            if offered and not self.publishes and offered.revision < self._known_revision():
                raise problems.older_pack(self._published)
        except (FileProblem, OSError) as error:
            if isinstance(error, FileProblem) and not self._away():  # it may have gone while it was read
                self._trouble(error.sentence)
            else:
                self._trouble(problems.folder_away(self._published).sentence)
            return None
        self.away = False
        return offered

    def _is_known(self) -> bool:
        """Return whether there is nothing to read: no pack, or the one that was taken last."""
        if not self._published.exists():
            return True
        digest = pack.read_digest(self._published)
        return bool(digest) and digest == self._known_digest()

    def _away(self) -> bool:
        """Return whether the folder is away, or a pack that was there once."""
        return not self._published.parent.is_dir() or (
            bool(self._known_digest()) and not self._published.exists()
        )

    def _take_pack(self, offered: pack.Pack) -> None:
        lacking = 0
        theirs = {entry.id: entry for entry in offered.entries}
        if self.publishes:
            lacking = self._publish_again(theirs)
        for entry in offered.entries:
            self._take(entry, offered.written)
        self._remember(offered.digest, offered.revision)
        if lacking:
            self._notices.append(problems.missing_there(self._published, lacking))

    def _publish_again(self, theirs: dict[str, Entry]) -> int:
        """Let wait again what the house's pack lacks, and clash what it has otherwise; how many it lacks.

        Two folders that were synchronised late, or an older pack copied back, lose what was published.
        """
        lacking = 0
        shipped = self._tables.shipped()
        for mine in self._tables.entries():
            there = theirs.get(mine.id)
            if self._tables.waiting(mine.id) or mine == there:
                continue
            if there is None or mine.revision > there.revision:
                self._tables.wait(mine, there.revision if there else 0)
                lacking += bool(self._known_digest())
            elif mine.revision == there.revision and shipped.get(mine.id) != mine:
                self._tables.clash(mine)
        return lacking

    def _publish_over(self, known: str) -> None:
        with self._tables.writing():  # one state of the copy, with what waits in it
            entries, waiting = self._tables.entries(), self._tables.waiting()
        there = self._published.exists()
        if there and not waiting and pack.read_digest(self._published) == known:
            return
        revision = self._known_revision() + 1
        data = pack.to_bytes(entries, revision, self._now())
        digest = pack.from_bytes(data, self._published).digest  # what others would refuse is not published
        if there and pack.read_pack(self._published).digest != known:
            raise problems.published_meanwhile(self._published)
        write_atomically(self._published, data)
        if pack.read_digest(self._published) != digest:
            raise problems.published_meanwhile(self._published)
        with self._tables.writing():
            for one in waiting:
                self._tables.arrived(one)
            self._remember(digest, revision)

    def _known_digest(self) -> str:
        return self._tables.fact(_DIGEST)

    def _known_revision(self) -> int:
        return int(self._tables.fact(_REVISION) or 0)

    def _remember(self, digest: str, revision: int) -> None:
        self._tables.remember(_DIGEST, digest)
        self._tables.remember(_REVISION, str(revision))
