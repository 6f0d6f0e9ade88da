"""What offices write: posts of other kinds than the samples', other names for fields, usual slips."""

from dataclasses import dataclass

from ametijuhend.model.document import BoxKind, SectionKind

LABELS: dict[str, tuple[str, ...]] = {
    "job_title": ("Ametinimetus", "Ametikoha nimetus", "Töökoha nimetus", "Ametikoht", "Ametinimetus"),
    "unit": ("Struktuuriüksus", "Struktuuriüksus", "Osakond", "Struktuuriüksuse nimetus"),
    "superior": ("Vahetu juht", "Vahetu juht", "Otsene juht", "Vahetu ülemus"),
    "subordinates": ("Alluvad", "Alluvad", "Kes alluvad"),
}
"""Other names of the header fields."""

SUBSTITUTIONS = (
    ("Kes asendab", "Keda asendab"),
    ("Asendaja", "Asendab"),
    ("Teda asendab", "Keda asendab"),
    ("Teenistuja asendaja", "Teenistuja asendab"),
    ("Asendaja", "Keda asendab"),
)

MISSPELT = {
    "Ametinimetus": ("Ametinietus", "Ametnimetus", "Ameti nimetus"),
    "Struktuuriüksus": ("Struktuuriüksus", "Struktuuri üksus", "Sruktuuriüksus"),
    "Vahetu juht": ("Vahetu juth", "Vahetujuht"),
    "Keeleoskus": ("Keele oskus", "Keeleoksus"),
    "Töökogemus": ("Töökogmus", "Töö kogemus"),
    "Haridus": ("Haridu", "Hairdus"),
    "Tööks vajalikud kompetentsid": ("Töös vajalikud kompetentsid", "Tööks vajalikud kompetensid"),
    "Arvutikasutamise oskus": ("Arvutikasutamisoskus", "Arvuti kasutamise oskus"),
    "TÖÖÜLESANDED": ("TÖÖÜLESANED", "TÖÖ ÜLESANDED"),
    "TEENISTUSKOHUSTUSED": ("TEENISTUSKOHUTUSED", "TEENISTUS KOHUSTUSED"),
    "ÕIGUSED": ("ÕIGUSD",),
    "VASTUTUS": ("VASTUSTUS", "VASTUTUSED"),
    "TÖÖVAHENDID": ("TÖÖVAHENID",),
    "AMETIJUHENDI MUUTMINE": ("AMETIJUHENDI MUUTMNE",),
}

HEADINGS: dict[SectionKind, tuple[str, ...]] = {
    SectionKind.GENERAL: ("ÜLDOSA", "ÜLDOSA", "ÜLDANDMED", "ÜLDSÄTTED"),
    SectionKind.PURPOSE: ("EESMÄRK", "AMETIKOHA PÕHIEESMÄRK", "TÖÖ EESMÄRK", "TÖÖKOHA EESMÄRK"),
    SectionKind.DUTIES: ("TÖÖÜLESANDED", "TEENISTUSÜLESANDED", "PÕHIÜLESANDED", "ÜLESANDED"),
    SectionKind.RIGHTS: ("ÕIGUSED", "TÖÖTAJA ÕIGUSED", "ÕIGUSED"),
    SectionKind.RESPONSIBILITIES: ("VASTUTUS", "TÖÖTAJA VASTUTUS", "VASTUTUS"),
    SectionKind.TOOLS: ("TÖÖVAHENDID", "VAJALIKUD TÖÖVAHENDID", "TÖÖVAHENDID"),
    SectionKind.REQUIREMENTS: ("NÕUDED TÖÖTAJALE", "KVALIFIKATSIOONINÕUDED", "ESITATAVAD NÕUDED"),
    SectionKind.AMENDMENT: ("AMETIJUHENDI MUUTMINE", "AMETIJUHENDI MUUTMINE", "MUUTMINE"),
}

BOXES: dict[BoxKind, tuple[str, ...]] = {
    BoxKind.EDUCATION: ("Haridus", "Haridus", "Nõutav haridus", "Haridustase"),
    BoxKind.EXPERIENCE: ("Töökogemus", "Töökogemus", "Eelnev töökogemus"),
    BoxKind.LANGUAGES: ("Keeleoskus", "Keeleoskus", "Keelteoskus"),
    BoxKind.COMPUTER_SKILLS: ("Arvutikasutamise oskus", "Arvutioskus", "Arvutikasutamise oskus"),
    BoxKind.CORE_COMPETENCIES: ("Tööks vajalikud kompetentsid", "Kompetentsid"),
    BoxKind.ADDITIONAL_COMPETENCIES: (
        "Täiendavad kompetentsid, isikuomadused ja teadmised",
        "Isikuomadused",
        "Täiendavad kompetentsid",
    ),
}

COLUMNS = (
    ("Põhiülesanded", "Oodatavad tulemused"),
    ("Põhiülesanne", "Oodatav tulemus"),
    ("Tööülesanded", "Tulemused"),
    ("Ülesanne", "Tulemus"),
    ("Põhiülesanded", "Soovitud tulemus"),
)

ANNEX = ("Töölepingu juurde kuuluv lisa", "Töölepingu lisa", "Lisa 1 töölepingule", "Töölepingu lisa nr 2")

LEAD_INS_RIGHTS = (
    "Töötajal on õigus:",
    "Omab õigust:",
    "Töötajal on oma tööülesannete täitmiseks õigus:",
    "",
)
LEAD_INS_DUTY = ("Töötaja vastutab:", "Omab vastutust:", "Töötaja on vastutav:", "")


@dataclass(frozen=True, slots=True)
class Post:
    """One post: what it is called, its duties with their sub-tasks and results, and what it asks for."""

    general: dict[str, str]
    official: bool
    purpose: str
    duties: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]
    rights: tuple[str, ...]
    responsibilities: tuple[str, ...]
    tools: str
    education: str
    experience: str
    languages: str
    computer_skills: str


POSTS = (
    Post(
        general={
            "job_title": "Peaspetsialist (riigihanked)",
            "unit": "Õigus- ja hangete osakond, hangete talitus",
            "superior": "Hangete talituse juhataja",
            "subordinates": "Puuduvad",
            "substituted_by": "Hangete talituse jurist või teine peaspetsialist",
            "substitutes_for": "Hangete talituse juristi",
        },
        official=True,
        purpose="Ametikoha eesmärk on tagada, et ameti hanked viiakse läbi õiguspäraselt, läbipaistvalt ja "
        "otstarbekalt ning et hankelepingud on sõlmitud õigel ajal.",
        duties=(
            (
                "Hankeplaani koostamine ja selle täitmise jälgimine.",
                (),
                (
                    "Hankeplaan on koostatud ja kinnitatud hiljemalt 31. jaanuariks.",
                    "Plaani täitmine on teada.",
                ),
            ),
            (
                "Riigihangete ettevalmistamine ja läbiviimine, sh:",
                (
                    "hanke alusdokumentide koostamine;",
                    "pakkujate küsimustele vastamine;",
                    "hankekomisjoni töö korraldamine ja protokollimine.",
                ),
                (
                    "Hanked on läbi viidud kooskõlas riigihangete seadusega.",
                    "Alusdokumendid on selged ja üheselt mõistetavad;",
                    "vaidlustusi on vähe ning need on põhjendatult lahendatud.",
                ),
            ),
            (
                "Struktuuriüksuste nõustamine hangete alal",
                (),
                ("Kolleegid on saanud asjakohast nõu kahe tööpäeva jooksul.",),
            ),
            (
                "Hankelepingute eelnõude koostamine ja lepingute registri pidamine.",
                (),
                ("Lepingud vastavad hanke tingimustele.", "Register (sh lisad) on ajakohane."),
            ),
            (
                "Hangetega seotud statistika ja aruannete esitamine rahandusministeeriumile.",
                (),
                ("Aruanded on esitatud tähtajaks.",),
            ),
            (
                "Muude vahetu juhi antud ühekordsete ülesannete täitmine.",
                (),
                ("Ülesanded on täidetud õigeaegselt ja nõuetekohaselt.",),
            ),
        ),
        rights=(
            "saada tööks vajalikku teavet ja dokumente kõigilt struktuuriüksustelt;",
            "tagastada puudulikud hankedokumendid;",
            "allkirjastada oma pädevuse piires kirju;",
            "saada erialast täiendkoolitust.",
        ),
        responsibilities=(
            "talle pandud ülesannete õigeaegse ja kvaliteetse täitmise eest;",
            "hankemenetluse käigus teatavaks saanud ärisaladuse hoidmise eest;",
            "enda koostatud dokumentide õigsuse eest.",
        ),
        tools="Arvuti koos printeri kasutamise võimalusega, telefon, riigihangete registri kasutajaõigused.",
        education="Kõrgharidus õiguse või majanduse erialal",
        experience="Vähemalt 3-aastane töökogemus riigihangete korraldamisel.",
        languages="Eesti keel C1-tasemel, inglise keel B2-tasemel ning vene keel suhtlustasandil.",
        computer_skills="Teksti- ja tabelitöötlus, dokumendihaldussüsteem, riigihangete register.",
    ),
    Post(
        general={
            "job_title": "Vanemraamatupidaja",
            "unit": "Rahandusosakond",
            "superior": "Pearaamatupidaja",
            "subordinates": "",
            "substituted_by": "Raamatupidaja",
            "substitutes_for": "Pearaamatupidaja, raamatupidaja",
        },
        official=False,
        purpose="Asutuse raamatupidamise korraldamine ja aruandlus.",
        duties=(
            (
                "Ostuarvete menetlemine e-arvete süsteemis ja tasumine",
                (),
                (
                    "Arved on kontrollitud ja tasutud maksetähtpäevaks",
                    "Tarnijatega tekkinud erimeelsused on lahendatud",
                ),
            ),
            (
                "Töötasude arvestus ning maksudeklaratsioonide esitamine (TSD, KMD).",
                (),
                (
                    "Töötasu on välja makstud õigeaegselt.",
                    "Deklaratsioonid on esitatud tähtaegselt ja vigadeta.",
                ),
            ),
            (
                "Põhivara arvestus ja aastainventuuri läbiviimine",
                ("inventuuri ettevalmistamine", "inventuuriaktide koostamine"),
                ("Põhivara on arvel ja inventuur läbi viidud hiljemalt 30. novembriks",),
            ),
            (
                "Majandusaasta aruande koostamises osalemine.",
                (),
                ("Aruanne on õige ja kinnitatud 1. märtsiks.",),
            ),
            ("Raamatupidamisdokumentide säilitamine ja arhiveerimine.", (), ("Dokumendid on leitavad.",)),
        ),
        rights=(
            "saada juhtkonnalt ja osakondadelt tööks vajalikke andmeid",
            "teha ettepanekuid töö paremaks korraldamiseks",
            "keelduda ebaseadusliku tehingu kajastamisest",
        ),
        responsibilities=(
            "raamatupidamise andmete õigsuse ja säilimise eest",
            "töötajate isikuandmete kaitse eest",
            "usaldatud vara säilimise eest",
        ),
        tools="Sülearvuti, kaks kuvarit, mobiiltelefon, ID-kaart ja lugeja.",
        education="Majandusalane kõrg- või keskeriharidus",
        experience="Vähemalt kaks aastat raamatupidaja tööd riigi- või kohaliku omavalitsuse asutuses",
        languages="Eesti keel kõrgtasemel, vene ja inglise keel kesktasemel",
        computer_skills="MS Excel väga heal tasemel, SAP, RTIP.",
    ),
    Post(
        general={
            "job_title": "Infosüsteemide analüütik",
            "unit": "E-teenuste osakond / arendustalitus",
            "superior": "Arendustalituse juhataja",
            "subordinates": "Ei ole",
            "substituted_by": "Teine analüütik vahetu juhi korraldusel",
            "substitutes_for": "Tootejuht, analüütik",
        },
        official=False,
        purpose="Töökoha eesmärk on kaardistada teenuste tegelikud vajadused ja kirjeldada need nii, et "
        "arendajad saavad nende järgi töötada.\nTöö tulemusena on ameti e-teenused kasutajale lihtsad ning "
        "andmed liiguvad infosüsteemide vahel ühekordse küsimise põhimõttel.",
        duties=(
            (
                "Äri- ja süsteemianalüüsi tegemine arendusprojektides, sealhulgas:",
                (
                    "protsesside kaardistamine ja modelleerimine;",
                    "kasutajalugude kirjutamine;",
                    "prototüüpide loomine.",
                ),
                (
                    "Nõuded on kirjeldatud, kooskõlastatud ja hinnatavad.",
                    "Analüüsi dokumentatsioon on ajakohane.",
                ),
            ),
            (
                "X-tee teenuste ja andmevahetuse kirjeldamine koos partneritega (RIA, TEHIK, EMTA).",
                (),
                ("Teenuste kirjeldused on RIHA-s avaldatud.", "Liidesed töötavad 24/7."),
            ),
            (
                "Testimise korraldamine: testilugude koostamine, vigade haldus, vastuvõtutestid.",
                (),
                ("Vead on leitud enne kasutuselevõttu.", "Kasutajad on uuendusest teavitatud ja koolitatud."),
            ),
            (
                "Kasutajate küsimustele vastamine teise taseme toena",
                (),
                ("Pöördumistele on vastatud kokkulepitud aja jooksul (SLA).",),
            ),
            (
                "Andmekaitse- ja infoturbenõuete järgimine arendustes (E-ITS, IKÜM).",
                (),
                ("Riskid on hinnatud; mõjuhinnang on tehtud.",),
            ),
            ("Kolleegide juhendamine", (), ("Uued töötajad on juhendatud.", "Teadmised on jagatud.")),
            (
                "Osalemine töörühmades ja hangete tehniliste kirjelduste koostamisel.",
                (),
                ("Ettepanekud on esitatud.", "Tehnilised kirjeldused on täpsed ja tootjaneutraalsed."),
            ),
        ),
        rights=(
            "teha kaugtööd kokkuleppel vahetu juhiga;",
            "saada juurdepääs arendus- ja testkeskkondadele;",
            "peatada arendus, kui leitud on turvarisk;",
            "osaleda erialastel koolitustel ja konverentsidel.",
        ),
        responsibilities=(
            "analüüsi kvaliteedi ja tähtaegade eest;",
            "talle antud ligipääsude turvalise kasutamise eest;",
            "teenistusliku teabe hoidmise eest ka pärast töösuhte lõppu.",
        ),
        tools="Sülearvuti ja lisakuvar.\nAnalüüsitarkvara litsentsid.\nTöötelefon.",
        education="Kõrgharidus (soovitavalt infotehnoloogia alal) või omandamisel",
        experience="Analüütiku või testijana töötamise kogemus vähemalt 1 aasta.\n"
        "Kasuks tuleb kogemus avalikus sektoris.",
        languages="Eesti keel C1, inglise keel B2.",
        computer_skills="UML, BPMN, SQL algteadmised; Jira, Confluence, Figma.",
    ),
)
