"""Files that an office has kept, small but with what makes an import worth looking through."""

from pathlib import Path

from readers.parts import docx, p, r, table, tc, tr

DOUBTFUL = "jurist nõunik peaspetsialist"
"""Two fields, and nobody can say where the first one ends."""
STRAY_HEADING = "5. AUTO KASUTAMISE KORD"
STRAY_ITEM = "Autot pesta üks kord kuus"


def old_docx() -> bytes:
    """Return a Word document: tables, tracked changes, doubtful and unknown places."""
    heading = "<w:b/>"
    return docx(
        "".join(
            (
                p(r("AMETIJUHEND", heading)),
                p(r("1. ÜLDOSA", heading)),
                table(
                    tr(tc("Ametinimetus"), tc("Peaspetsialist")),
                    tr(tc("Struktuuriüksus"), tc("Toetuste osakond")),
                    tr(tc("Vahetu juht"), tc("Osakonnajuhataja")),
                ),
                p(r("1.4 Kes asendab 1.5 Keda asendab")),
                p(r(DOUBTFUL)),
                p(r("2. TÖÖKOHA EESMÄRK", heading)),
                p(r("Eesmärk on toetuste õigeaegne määramine ja ") + _added("selge ") + r("nõustamine.")),
                p(r("3. TÖÖÜLESANDED", heading)),
                table(
                    tr(tc(p(r("Põhiülesanded", heading))), tc(p(r("Oodatavad tulemused", heading)))),
                    tr(tc("3.1 Toetuste määramine"), tc("Toetused on määratud tähtajaks.")),
                    tr(tc("3.2 Klientide nõustamine"), tc("Klient on saanud selge vastuse.")),
                ),
                p(r("4. ÕIGUSED JA VASTUTUS", heading)),
                p(r("Töötajal on õigus:")),
                p(r("- teha kaugtööd kokkuleppel vahetu juhiga;")),
                p(r("Töötaja vastutab:")),
                p(r("- oma kvalifikatsiooni hoidmise ning täiendamise eest.")),
                p(r(STRAY_HEADING, heading)),
                p(r(f"- {STRAY_ITEM}")),
                p(r("6. TÖÖKOHALE ESITATAVAD NÕUDED", heading)),
                p(r("Tööks vajalikud kompetentsid", heading)),
                p(r("Kliendikesksus", heading)),
                p(r("▪ Lähtub töös kliendi (nii sise- kui väliskliendi) vajadustest ning õigustest.")),
                p(r("▪ Püüdleb oma töös kõrge kvaliteedi ning kliendirahulolu tagamise poole.")),
                p(r("▪ Näitab üles austust avalikkuse ja kolleegide suhtes.")),
                p(r("Koostöövõime", heading)),
                p(r("▪ Täidab kokkulepped ja lubadused ka siis, kui kiire on.")),
                p(r("▪ Tegutseb meeskonna liikmena ning leiab lahendusi koos kolleegidega.")),
                p(r("Ladina keele tundmine", heading)),
                p(r("▪ Loeb vanu ürikuid.")),
                p(r("Täiendavad kompetentsid, isikuomadused ja teadmised", heading)),
                p(
                    r("Empaatiavõime: Suhtleb taktitundeliselt ka pingelistes ja ")
                    + r("emotsionaalsetes olukordades. Julgustab ja toetab.")
                ),
            )
        )
    )


def write_old_docx(folder: Path, name: str = "Peaspetsialist 2014.docx") -> Path:
    """Write the Word document into a folder; where it lies."""
    path = folder / name
    path.write_bytes(old_docx())
    return path


def _added(text: str) -> str:
    return f'<w:ins w:id="1" w:author="x" w:date="2014-01-01T00:00:00Z">{r(text)}</w:ins>'
