<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="et_EE" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Ametijuhend</source>
        <translation>Programmist</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Litsentsi tekst</translation>
    </message>
    <message>
        <source>Ametijuhend – MIT</source>
        <translation>Ametijuhend – MIT</translation>
    </message>
    <message>
        <source>Job descriptions of a state agency, from the form to the signature.</source>
        <translation>Riigiasutuse ametijuhendid vormist allkirjani.</translation>
    </message>
    <message>
        <source>Found a mistake? Copy the details below and send them to your computer support with what you did and what happened. The program itself sends nothing anywhere.</source>
        <translation>Leidsite vea? Kopeerige andmed allolevast nupust ja saatke need oma arvutiabile koos sellega, mida tegite ja mis juhtus. Programm ise ei saada midagi kuhugi.</translation>
    </message>
    <message>
        <source>What the program is made of</source>
        <translation>Millest programm koosneb</translation>
    </message>
    <message>
        <source>Qt, PySide6 and psycopg stand under the LGPL 3.0: they are linked dynamically, lie in files of their own beside the program, and may be replaced by other builds. Each part&apos;s source is at the address above its licence.</source>
        <translation>Qt, PySide6 ja psycopg on LGPL 3.0 litsentsiga: need on lingitud dünaamiliselt, on programmi kõrval omaette failides ja neid võib asendada teiste koostetega. Iga osa lähtekood on aadressil, mis seisab selle litsentsi kohal.</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Kopeeri andmed</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>The text comes with the installed program.</source>
        <translation>Tekst on kaasas paigaldatud programmiga.</translation>
    </message>
</context>
<context>
    <name>Accidents</name>
    <message>
        <source>The program made a mistake. You can go on working; save the document under a new name first.</source>
        <translation>Programmis tekkis viga. Tööd võib jätkata; salvestage dokument esmalt uue nimega.</translation>
    </message>
    <message>
        <source>The document as it is now is kept in {file}; should the program end, it is offered at the next start.</source>
        <translation>Dokumendi praegune seis on alles failis {file}; kui programm peaks lõppema, pakutakse seda järgmisel käivitamisel.</translation>
    </message>
    <message>
        <source>What went wrong is written in {file}.</source>
        <translation>Vea kirjeldus on failis {file}.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fail</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Redigeeri</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Võta tagasi</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Tee uuesti</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Järgmine märkus</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vaade</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Suurenda</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Vähenda</translation>
    </message>
    <message>
        <source>Fit the &amp;width</source>
        <translation>&amp;Laiuse järgi</translation>
    </message>
    <message>
        <source>Show the &amp;pages</source>
        <translation>Näita &amp;lehti</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Seaded</translation>
    </message>
    <message>
        <source>&amp;List of steps…</source>
        <translation>Tagasivõtmise &amp;loend…</translation>
    </message>
    <message>
        <source>Put &amp;right what is found here</source>
        <translation>Pa&amp;randa siin leitud viga</translation>
    </message>
    <message>
        <source>From the &amp;library</source>
        <translation>&amp;Raamatukogust</translation>
    </message>
    <message>
        <source>Whole l&amp;ibrary…</source>
        <translation>Kogu raamat&amp;ukogu…</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Loend</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Dokument</translation>
    </message>
    <message>
        <source>H&amp;ouse</source>
        <translation>Asut&amp;us</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Seaded…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;bi</translation>
    </message>
    <message>
        <source>All &amp;commands…</source>
        <translation>&amp;Kõik käsud…</translation>
    </message>
    <message>
        <source>What &amp;belongs in this section</source>
        <translation>&amp;Mida siia jaotisse kirjutada</translation>
    </message>
    <message>
        <source>User&apos;s &amp;guide</source>
        <translation>Kasutus&amp;juhend</translation>
    </message>
    <message>
        <source>&amp;About Ametijuhend</source>
        <translation>&amp;Programmist</translation>
    </message>
    <message>
        <source>N&amp;ext section</source>
        <translation>&amp;Järgmine jaotis</translation>
    </message>
    <message>
        <source>P&amp;revious section</source>
        <translation>&amp;Eelmine jaotis</translation>
    </message>
    <message>
        <source>Fit the w&amp;hole page</source>
        <translation>&amp;Terve lehe järgi</translation>
    </message>
    <message>
        <source>&amp;Two pages side by side</source>
        <translation>&amp;Kaks lehte kõrvuti</translation>
    </message>
    <message>
        <source>Page &amp;list</source>
        <translation>Lehtede &amp;nimekiri</translation>
    </message>
    <message>
        <source>Pages in their own win&amp;dow</source>
        <translation>Lehed &amp;oma aknas</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>&amp;Versioonid…</translation>
    </message>
    <message>
        <source>&amp;Name the present state…</source>
        <translation>&amp;Anna praegusele seisule nimi…</translation>
    </message>
    <message>
        <source>Mark as &amp;ready</source>
        <translation>Märgi &amp;valmiks</translation>
    </message>
    <message>
        <source>S&amp;ign…</source>
        <translation>&amp;Allkirjasta…</translation>
    </message>
    <message>
        <source>&amp;Open for changes</source>
        <translation>Ava &amp;muutmiseks</translation>
    </message>
    <message>
        <source>Mark as &amp;signed</source>
        <translation>Märgi all&amp;kirjastatuks</translation>
    </message>
    <message>
        <source>New job description in its place…</source>
        <translation>Uus ametijuhend selle asemele…</translation>
    </message>
    <message>
        <source>S&amp;witch between employee and official…</source>
        <translation>V&amp;aheta töötaja ja ametniku vahel…</translation>
    </message>
    <message>
        <source>New job description: &amp;employee</source>
        <translation>Uus ametijuhend: &amp;töötaja</translation>
    </message>
    <message>
        <source>New job description: o&amp;fficial</source>
        <translation>Uus ametijuhend: &amp;ametnik</translation>
    </message>
    <message>
        <source>&amp;Open or import…</source>
        <translation>&amp;Ava või impordi…</translation>
    </message>
    <message>
        <source>Paste a &amp;text to import…</source>
        <translation>Kleebi &amp;tekst importimiseks…</translation>
    </message>
    <message>
        <source>I&amp;mport a folder…</source>
        <translation>&amp;Impordi kaust…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Salvesta</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Salvesta &amp;nimega…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Ekspordi…</translation>
    </message>
    <message>
        <source>Export as &amp;PDF…</source>
        <translation>Ekspordi &amp;PDF-ina…</translation>
    </message>
    <message>
        <source>&amp;Check what was signed…</source>
        <translation>&amp;Kontrolli allkirjastatut…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>P&amp;rindi…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Lõpeta</translation>
    </message>
    <message>
        <source>&amp;Add a duty or an entry</source>
        <translation>&amp;Lisa ülesanne või kirje</translation>
    </message>
    <message>
        <source>Add a &amp;sub-task</source>
        <translation>Lisa &amp;alamülesanne</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Liiguta &amp;üles</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Liiguta a&amp;lla</translation>
    </message>
    <message>
        <source>Make a s&amp;ub-task of it</source>
        <translation>&amp;Tee alamülesandeks</translation>
    </message>
    <message>
        <source>Make a duty &amp;of the sub-task</source>
        <translation>Tee alamülesandest üle&amp;sanne</translation>
    </message>
    <message>
        <source>S&amp;plit at the cursor</source>
        <translation>&amp;Poolita kursori kohalt</translation>
    </message>
    <message>
        <source>&amp;Join with the one before</source>
        <translation>Ü&amp;henda eelmisega</translation>
    </message>
    <message>
        <source>Dup&amp;licate</source>
        <translation>Tee &amp;koopia</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Eemalda</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Jaotis</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Otsi…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Asenda…</translation>
    </message>
    <message>
        <source>Find the ne&amp;xt place</source>
        <translation>Otsi järg&amp;mine koht</translation>
    </message>
    <message>
        <source>Find the pre&amp;vious place</source>
        <translation>Otsi eelmi&amp;ne koht</translation>
    </message>
    <message>
        <source>&amp;Spelling: word by word…</source>
        <translation>Õi&amp;gekiri: sõna-sõnalt…</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Eelmine märkus</translation>
    </message>
    <message>
        <source>L&amp;ist of all findings</source>
        <translation>Kõigi märkuste loen&amp;d</translation>
    </message>
    <message>
        <source>&amp;Documents of the house…</source>
        <translation>Asutuse &amp;dokumendid…</translation>
    </message>
    <message>
        <source>Who &amp;substitutes whom…</source>
        <translation>&amp;Kes keda asendab…</translation>
    </message>
    <message>
        <source>&amp;Looked over, no changes…</source>
        <translation>Ü&amp;le vaadatud, muudatusi ei ole…</translation>
    </message>
    <message>
        <source>&amp;Join another copy…</source>
        <translation>Ühenda &amp;teine koopia…</translation>
    </message>
    <message>
        <source>Take a &amp;base…</source>
        <translation>Võta &amp;aluseks…</translation>
    </message>
    <message>
        <source>&amp;What the base says now…</source>
        <translation>&amp;Mida alus nüüd ütleb…</translation>
    </message>
    <message>
        <source>N&amp;ote on this field…</source>
        <translation>Mär&amp;ge sellele väljale…</translation>
    </message>
    <message>
        <source>Notes o&amp;f the document…</source>
        <translation>Dokumendi märk&amp;med…</translation>
    </message>
</context>
<context>
    <name>AdditionalCompetencyCard</name>
    <message>
        <source>Name of the competency</source>
        <translation>Kompetentsi nimetus</translation>
    </message>
    <message>
        <source>Qualifier (may stay empty)</source>
        <translation>Täpsustus (võib jääda tühjaks)</translation>
    </message>
    <message>
        <source>How the qualifier follows the name</source>
        <translation>Kuidas täpsustus nimetusele järgneb</translation>
    </message>
    <message>
        <source>After a comma</source>
        <translation>Koma järel</translation>
    </message>
    <message>
        <source>In brackets</source>
        <translation>Sulgudes</translation>
    </message>
    <message>
        <source>Bold</source>
        <translation>Paks kiri</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Kirjeldus</translation>
    </message>
</context>
<context>
    <name>AmendmentForm</name>
    <message>
        <source>Amendment clause</source>
        <translation>Ametijuhendi muutmise kord</translation>
    </message>
    <message>
        <source>When is the job description reviewed, and with whom?</source>
        <translation>Millal ja kellega ametijuhend üle vaadatakse?</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Word would repair this file: {detail}.</source>
        <translation>Word hakkaks seda faili parandama: {detail}.</translation>
    </message>
    <message>
        <source>A style is missing or named twice: {detail}.</source>
        <translation>Laad puudub või on nimetatud kaks korda: {detail}.</translation>
    </message>
    <message>
        <source>The numbering does not hold together: {detail}.</source>
        <translation>Nummerdus ei klapi: {detail}.</translation>
    </message>
    <message>
        <source>An empty paragraph stands where a space of the style should: {detail}.</source>
        <translation>Laadi vahe asemel on tühi lõik: {detail}.</translation>
    </message>
    <message>
        <source>Something is formatted by hand instead of by a style: {detail}.</source>
        <translation>Miski on kujundatud käsitsi, mitte laadiga: {detail}.</translation>
    </message>
    <message>
        <source>Spaces of this text may be lost: {detail}.</source>
        <translation>Selle teksti tühikud võivad kaduma minna: {detail}.</translation>
    </message>
    <message>
        <source>The headings skip a level: {detail}.</source>
        <translation>Pealkirjade tase jääb vahele: {detail}.</translation>
    </message>
    <message>
        <source>A row of column names is not marked as a header: {detail}.</source>
        <translation>Veerunimede rida ei ole märgitud päiseks: {detail}.</translation>
    </message>
    <message>
        <source>The document does not say which language it is in.</source>
        <translation>Dokument ei ütle, mis keeles see on.</translation>
    </message>
    <message>
        <source>The document has no title.</source>
        <translation>Dokumendil ei ole pealkirja.</translation>
    </message>
    <message>
        <source>The file refers to something outside it: {detail}.</source>
        <translation>Fail viitab millelegi väljaspool seda: {detail}.</translation>
    </message>
</context>
<context>
    <name>BaseDialog</name>
    <message>
        <source>The document and its base</source>
        <translation>Dokument ja selle alus</translation>
    </message>
    <message>
        <source>What this document says otherwise, base → this document</source>
        <translation>Mis on selles dokumendis teisiti, alus → see dokument</translation>
    </message>
    <message>
        <source>Where the base is…</source>
        <translation>Kus alus on…</translation>
    </message>
    <message>
        <source>Stand for itself</source>
        <translation>Loobu alusest</translation>
    </message>
    <message>
        <source>This document has no base any longer</source>
        <translation>Sellel dokumendil ei ole siis enam alust</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>Base: “{title}”</source>
        <translation>Alus: „{title}“</translation>
    </message>
    <message>
        <source>It says the same as its base.</source>
        <translation>Dokument ütleb sama, mida alus.</translation>
    </message>
    <message>
        <source>The base is being looked for among the documents of the house…</source>
        <translation>Alust otsitakse asutuse dokumentide seast…</translation>
    </message>
    <message>
        <source>The base is not among the documents of the house: show where it is to see what it says now.</source>
        <translation>Alust asutuse dokumentide seas ei ole: näidake, kus see on, et näha, mida see nüüd ütleb.</translation>
    </message>
    <message numerus="yes">
        <source>The base was changed since: %n places.</source>
        <translation>
            <numerusform>Alust on vahepeal muudetud %n kohas.</numerusform>
            <numerusform>Alust on vahepeal muudetud %n kohas.</numerusform>
        </translation>
    </message>
    <message>
        <source>The base says what this document took.</source>
        <translation>Alus on sama, mis selle dokumendi aluseks võttes.</translation>
    </message>
    <message>
        <source>Look at what the base changed…</source>
        <translation>Vaata aluse muudatusi…</translation>
    </message>
    <message>
        <source>“{name}” is another document than the base “{title}”.</source>
        <translation>„{name}“ ei ole alus „{title}“, vaid muu dokument: valige alus ise.</translation>
    </message>
</context>
<context>
    <name>CardRow</name>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Liiguta üles (Alt+üles)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Liiguta alla (Alt+alla)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eemalda</translation>
    </message>
    <message>
        <source>Card {name}: Del removes, Space shows more</source>
        <translation>Kaart {name}: Del eemaldab, tühik näitab veel käske</translation>
    </message>
</context>
<context>
    <name>CardsDialog</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Ja veel %n.</numerusform>
            <numerusform>Ja veel %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>changed on both sides</source>
        <translation>muudetud mõlemal pool</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Jäta nii, nagu on</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Võta</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Jäta mõlemad</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>puudub</translation>
    </message>
</context>
<context>
    <name>ChangesDialog</name>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed.</source>
        <translation>uusi {new}, muudetuid {changed}.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n</source>
        <translation>
            <numerusform>Võta %n</numerusform>
            <numerusform>Võta kõik %n</numerusform>
        </translation>
    </message>
    <message>
        <source>In the library now</source>
        <translation>Nüüd raamatukogus</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>Raamatukogus seda ei ole</translation>
    </message>
    <message>
        <source>Would come</source>
        <translation>Tuleks</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Jäta</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Võta</translation>
    </message>
    <message>
        <source>The library was changed since this was written: look at both before you take it.</source>
        <translation>Raamatukogu on pärast selle kirjutamist muudetud: vaadake enne võtmist mõlemat.</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>What the checks find</source>
        <translation>Mida kontroll leiab</translation>
    </message>
    <message>
        <source>The documents are being checked; nothing in them is changed.</source>
        <translation>Dokumente kontrollitakse; neis ei muudeta midagi.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Märkused</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Mine kohale</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Kontrollin</translation>
    </message>
    <message numerus="yes">
        <source>%n documents checked.</source>
        <translation>
            <numerusform>Kontrollitud: %n dokument.</numerusform>
            <numerusform>Kontrollitud: %n dokumenti.</numerusform>
        </translation>
    </message>
    <message>
        <source>The checking was cancelled: this is only a part.</source>
        <translation>Kontroll katkestati: see on ainult osa.</translation>
    </message>
    <message numerus="yes">
        <source>%n findings.</source>
        <translation>
            <numerusform>%n märkus.</numerusform>
            <numerusform>%n märkust.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Märkusi ei ole.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Viga</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Hoiatus</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Soovitus</translation>
    </message>
</context>
<context>
    <name>CheckingSide</name>
    <message>
        <source>Put all alike right</source>
        <translation>Paranda kõik samasugused</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Join both duties</source>
        <translation>Ühenda need ülesanded</translation>
    </message>
    <message>
        <source>Remove the repetition</source>
        <translation>Eemalda kordus</translation>
    </message>
    <message>
        <source>End all items alike</source>
        <translation>Lõpeta kõik punktid ühtmoodi</translation>
    </message>
    <message>
        <source>Put the spaces right</source>
        <translation>Korrasta tühikud</translation>
    </message>
    <message>
        <source>Take out what does not belong here</source>
        <translation>Eemalda üleliigne</translation>
    </message>
    <message>
        <source>Ask for {level}</source>
        <translation>Nõua taset {level}</translation>
    </message>
    <message>
        <source>Leave the section out</source>
        <translation>Jäta jaotis välja</translation>
    </message>
    <message>
        <source>Write “{instead}”</source>
        <translation>Kirjuta „{instead}“</translation>
    </message>
    <message>
        <source>Take “{instead}” from the library</source>
        <translation>Võta „{instead}“ raamatukogust</translation>
    </message>
    <message>
        <source>Write “{library}”</source>
        <translation>Kirjuta „{library}“</translation>
    </message>
    <message>
        <source>This field is still empty.</source>
        <translation>See väli on veel tühi.</translation>
    </message>
    <message>
        <source>There is no duty yet: a job description must have them.</source>
        <translation>Ühtegi ülesannet veel ei ole, aga ametijuhendis peavad need olema.</translation>
    </message>
    <message>
        <source>The duty has no task yet.</source>
        <translation>Ülesandel puudub veel sõnastus.</translation>
    </message>
    <message>
        <source>The duty has no expected result.</source>
        <translation>Ülesandel puudub oodatav tulemus.</translation>
    </message>
    <message>
        <source>Nothing is listed yet. What is not needed can be switched off.</source>
        <translation>Loetelu on veel tühi. Mida pole vaja, selle saab välja lülitada.</translation>
    </message>
    <message>
        <source>The competency has no name.</source>
        <translation>Kompetentsil puudub nimetus.</translation>
    </message>
    <message>
        <source>The signature block names nobody.</source>
        <translation>Allkirjade osas pole kedagi nimetatud.</translation>
    </message>
    <message>
        <source>The immediate superior is the post itself.</source>
        <translation>Vahetuks juhiks on märgitud sama ametinimetus.</translation>
    </message>
    <message>
        <source>A duty names what is done, with a word such as “koostamine”: this one does not.</source>
        <translation>Ülesanne nimetab tegevuse, näiteks „koostamine“; siin seda ei ole.</translation>
    </message>
    <message>
        <source>A result says what has been achieved, such as “on koostatud”: this one does not.</source>
        <translation>Tulemus ütleb, mis on saavutatud, näiteks „on koostatud“; siin seda ei ole.</translation>
    </message>
    <message>
        <source>The duty has this result already.</source>
        <translation>See tulemus on sellel ülesandel juba olemas.</translation>
    </message>
    <message>
        <source>Another duty has the same result.</source>
        <translation>Sama tulemus on ka teisel ülesandel.</translation>
    </message>
    <message>
        <source>This duty stands here twice.</source>
        <translation>See ülesanne on siin kaks korda.</translation>
    </message>
    <message>
        <source>There is a duty for all other tasks already: one is enough.</source>
        <translation>Kõigi muude tööde kohta on juba üks ülesanne; sellest piisab.</translation>
    </message>
    <message>
        <source>The items of this list end in different marks.</source>
        <translation>Selle loetelu punktid lõpevad eri kirjavahemärkidega.</translation>
    </message>
    <message>
        <source>There are too many spaces here, or one is missing.</source>
        <translation>Siin on tühikuid liiga palju või on mõni puudu.</translation>
    </message>
    <message>
        <source>“{text}” does not belong into the text: it came along from elsewhere.</source>
        <translation>„{text}“ ei kuulu teksti, vaid on mujalt kaasa tulnud.</translation>
    </message>
    <message>
        <source>A personal code does not belong into a job description.</source>
        <translation>Isikukood ei kuulu ametijuhendisse.</translation>
    </message>
    <message>
        <source>“{text}”: an e-mail address does not belong into a job description.</source>
        <translation>„{text}“: e-posti aadress ei kuulu ametijuhendisse.</translation>
    </message>
    <message>
        <source>“{text}”: a telephone number does not belong into a job description.</source>
        <translation>„{text}“: telefoninumber ei kuulu ametijuhendisse.</translation>
    </message>
    <message>
        <source>“{text}”: names of people stand in the signature block only.</source>
        <translation>„{text}“: inimeste nimed on ainult allkirjade juures.</translation>
    </message>
    <message>
        <source>Estonian may be required up to {level} ({source}).</source>
        <translation>Eesti keelt võib nõuda kuni tasemeni {level} ({source}).</translation>
    </message>
    <message>
        <source>An official&apos;s job description does not need this section ({source}).</source>
        <translation>Ametniku ametijuhendis ei ole seda jaotist vaja ({source}).</translation>
    </message>
    <message>
        <source>The last review was on {day}: it is due every year ({source}).</source>
        <translation>Viimati vaadati juhend üle {day}; seda tuleb teha igal aastal ({source}).</translation>
    </message>
    <message>
        <source>“{text}” differs from the approved wording: there it is “{library}”.</source>
        <translation>„{text}“ erineb kinnitatud sõnastusest; seal on „{library}“.</translation>
    </message>
    <message>
        <source>“{word}” may be misspelt.</source>
        <translation>„{word}“ võib olla valesti kirjutatud.</translation>
    </message>
    <message>
        <source>Your own text stayed as it was: read it for the new regime.</source>
        <translation>Teie enda tekst jäi õigusliku aluse vahetamisel muutmata: lugege see üle.</translation>
    </message>
    <message>
        <source>“{text}” is no date: write it as 31.12.2026.</source>
        <translation>„{text}“ ei ole kuupäev: kirjutage see kujul 31.12.2026.</translation>
    </message>
    <message>
        <source>“{word}” belongs into officials&apos; job descriptions, this is an employee&apos;s.</source>
        <translation>„{word}“ on ametniku ametijuhendi sõna, see on aga töötaja juhend.</translation>
    </message>
    <message>
        <source>“{word}” belongs into employees&apos; job descriptions, this is an official&apos;s.</source>
        <translation>„{word}“ on töötaja ametijuhendi sõna, see on aga ametniku juhend.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Viga</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Hoiatus</translation>
    </message>
    <message>
        <source>Suggestion</source>
        <translation>Soovitus</translation>
    </message>
</context>
<context>
    <name>ClashDialog</name>
    <message>
        <source>Changed by two people</source>
        <translation>Muutsid kaks inimest</translation>
    </message>
    <message>
        <source>Somebody else changed these entries meanwhile; theirs stand in the library and nothing of yours is lost. Which wording is to stand?</source>
        <translation>Keegi teine on neid kirjeid vahepeal muutnud. Raamatukogus on praegu tema sõnastus, teie oma pole kadunud. Kumb jääb?</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Otsusta hiljem</translation>
    </message>
    <message>
        <source>Leave theirs</source>
        <translation>Jäta tema sõnastus</translation>
    </message>
    <message>
        <source>Save mine over it</source>
        <translation>Salvesta minu sõnastus</translation>
    </message>
    <message>
        <source>In the library now</source>
        <translation>Praegu raamatukogus</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>Raamatukogus seda ei ole</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Minu sõnastus</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>There is no screen here for the window: see ametijuhend --help for what goes without.</source>
        <translation>Siin ei ole akna jaoks ekraani: vaadake ametijuhend --help, mida saab teha aknata.</translation>
    </message>
    <message>
        <source>“{name}” names the layout “{layout}”, which this program does not have: update the program.</source>
        <translation>Fail „{name}“ nimetab kujundust „{layout}“, mida selles programmis ei ole: uuendage programmi.</translation>
    </message>
    <message>
        <source>Name a folder with job descriptions, or choose the house&apos;s in the settings.</source>
        <translation>Nimetage ametijuhendite kaust või valige asutuse kaustad seadetes.</translation>
    </message>
    <message>
        <source>“{name}” must end in {suffix}: give it this ending.</source>
        <translation>„{name}“ lõpus peab olema {suffix}: andke see lõpp.</translation>
    </message>
    <message>
        <source>“{name}” exists already: choose another name or add --force.</source>
        <translation>Fail „{name}“ on juba olemas: valige teine nimi või lisage --force.</translation>
    </message>
    <message>
        <source>The window&apos;s libraries cannot be loaded ({reason}): install the program again.</source>
        <translation>Akna teeke ei saa laadida ({reason}): paigaldage programm uuesti.</translation>
    </message>
    <message>
        <source>Something went wrong in the program ({reason}): please report it.</source>
        <translation>Programmis tekkis viga ({reason}): palun andke sellest teada.</translation>
    </message>
    <message>
        <source>Something went wrong in the program: please report it and send along “{report}”.</source>
        <translation>Programmis tekkis viga: palun andke sellest teada ja saatke kaasa fail „{report}“.</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>argumendid</translation>
    </message>
    <message>
        <source>options</source>
        <translation>võtmed</translation>
    </message>
    <message>
        <source>show this help and end</source>
        <translation>näita seda abi ja lõpeta</translation>
    </message>
    <message>
        <source>the language of the window and of what is printed</source>
        <translation>akna ja väljundi keel</translation>
    </message>
    <message>
        <source>The command line cannot be understood: see ametijuhend --help.</source>
        <translation>Käsurida ei ole arusaadav: vaadake ametijuhend --help.</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>kasutamine: </translation>
    </message>
    <message>
        <source>The command line lacks {0}: see ametijuhend --help.</source>
        <translation>Käsurealt puudub {0}: vaadake ametijuhend --help.</translation>
    </message>
    <message>
        <source>The command line holds something unknown, {0}: see ametijuhend --help.</source>
        <translation>Käsureal on tundmatu {0}: vaadake ametijuhend --help.</translation>
    </message>
    <message>
        <source>{0} cannot be {1}: choose from {2}.</source>
        <translation>{0} ei saa olla {1}: valige {2}.</translation>
    </message>
    <message>
        <source>{0} needs something after it: see ametijuhend --help.</source>
        <translation>{0} järel peab midagi olema: vaadake ametijuhend --help.</translation>
    </message>
    <message>
        <source>Editor for job descriptions. Without a command it opens the window.</source>
        <translation>Ametijuhendite redaktor. Ilma käsuta avab akna.</translation>
    </message>
    <message>
        <source>show the version and end</source>
        <translation>näita versiooni ja lõpeta</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>käsud</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>KÄSK</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FAIL</translation>
    </message>
    <message>
        <source>write a DOCX or a PDF</source>
        <translation>kirjuta DOCX või PDF</translation>
    </message>
    <message>
        <source>look into a signed container</source>
        <translation>vaata allkirjastatud ümbrikku</translation>
    </message>
    <message>
        <source>write what changed as a DOCX</source>
        <translation>kirjuta muudatused DOCX-failina</translation>
    </message>
    <message>
        <source>join a copy that came back</source>
        <translation>ühenda tagasi tulnud koopia</translation>
    </message>
    <message>
        <source>print what the checks find</source>
        <translation>ütleb, mida kontroll leiab</translation>
    </message>
    <message>
        <source>bring in DOCX, PDF and text</source>
        <translation>too sisse DOCX, PDF ja tekst</translation>
    </message>
    <message>
        <source>exit codes:
  0  done
  1  check or verify has found something, import has left words that it did not understand,
     or merge has met a place that both sides changed
  2  it could not be done; the reason is printed</source>
        <translation>väljumiskoodid:
  0  tehtud
  1  check või verify leidis midagi, importimisel jäi sõnu, millest aru ei saadud,
     või merge leidis koha, mida mõlemad pooled on muutnud
  2  teha ei saanud; põhjus on öeldud</translation>
    </message>
    <message>
        <source>the file to write, its ending decides; or a folder</source>
        <translation>kirjutatav fail, vormingu määrab nime lõpp; või kaust</translation>
    </message>
    <message>
        <source>write a PDF beside the DOCX</source>
        <translation>kirjuta DOCXi kõrvale ka PDF</translation>
    </message>
    <message>
        <source>without names, and print the register&apos;s fields</source>
        <translation>ilma nimedeta, lisaks näita registri välju</translation>
    </message>
    <message>
        <source>print the hash of each file, and of a DOCX&apos;s content</source>
        <translation>näita iga faili ja DOCXi sisu räsi</translation>
    </message>
    <message>
        <source>what files in a folder are called, with {ametinimetus} {üksus} {kuupäev} {käskkiri}</source>
        <translation>kuidas failid kaustas nimetada, kohad on {ametinimetus} {üksus} {kuupäev} {käskkiri}</translation>
    </message>
    <message>
        <source>a signed container</source>
        <translation>allkirjastatud ümbrik</translation>
    </message>
    <message>
        <source>the job description that it should hold</source>
        <translation>ametijuhend, mis peaks selles olema</translation>
    </message>
    <message>
        <source>DOCUMENT</source>
        <translation>DOKUMENT</translation>
    </message>
    <message>
        <source>mark a ready document as signed if the container holds this version</source>
        <translation>märgi valmis dokument allkirjastatuks, kui ümbrikus on see versioon</translation>
    </message>
    <message>
        <source>the earlier version&apos;s file</source>
        <translation>varasema versiooni fail</translation>
    </message>
    <message>
        <source>OLD</source>
        <translation>VANA</translation>
    </message>
    <message>
        <source>the later version&apos;s file</source>
        <translation>hilisema versiooni fail</translation>
    </message>
    <message>
        <source>NEW</source>
        <translation>UUS</translation>
    </message>
    <message>
        <source>the DOCX with tracked changes to write</source>
        <translation>kirjutatav muudatuste jälitusega DOCX</translation>
    </message>
    <message>
        <source>whose changes Word shows; without it the agency&apos;s</source>
        <translation>kelle muudatustena Word neid näitab; vaikimisi ameti omadena</translation>
    </message>
    <message>
        <source>the document at hand</source>
        <translation>dokument, millega töötatakse</translation>
    </message>
    <message>
        <source>MINE</source>
        <translation>MINU</translation>
    </message>
    <message>
        <source>the copy that came back: the same document, or a DOCX or PDF of it</source>
        <translation>tagasi tulnud koopia: sama dokument või selle DOCX või PDF</translation>
    </message>
    <message>
        <source>THEIRS</source>
        <translation>TEINE</translation>
    </message>
    <message>
        <source>the version that both come from; without it one of the kept versions</source>
        <translation>seis, millest mõlemad pärinevad; muidu otsitakse see hoitud versioonide seast</translation>
    </message>
    <message>
        <source>the joined document to write</source>
        <translation>kirjutatav ühendatud dokument</translation>
    </message>
    <message>
        <source>what stays where both changed one place; without it mine</source>
        <translation>mis jääb kohta, mida mõlemad on muutnud; muidu minu oma</translation>
    </message>
    <message>
        <source>write a report of every change as JSON</source>
        <translation>kirjuta kõigi muudatuste aruanne JSONina</translation>
    </message>
    <message>
        <source>how many processes to use; 0 for as many as there are cores</source>
        <translation>mitu protsessi kasutada; 0 kasutab kõiki tuumi</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>aruanded</translation>
    </message>
    <message>
        <source>REPORT</source>
        <translation>ARUANNE</translation>
    </message>
    <message>
        <source>print in how many ways documents say the library&apos;s wordings</source>
        <translation>trüki, kui mitmel kujul ametijuhendid raamatukogu sõnastusi ütlevad</translation>
    </message>
    <message>
        <source>folders with job descriptions; without any, those of the settings</source>
        <translation>ametijuhendite kaustad; ilma nendeta seadetes nimetatud</translation>
    </message>
    <message>
        <source>print it as JSON</source>
        <translation>trüki JSON-ina</translation>
    </message>
    <message>
        <source>files to bring in, or folders with such files</source>
        <translation>sissetoodavad failid või kaustad, kus need on</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>KAUST</translation>
    </message>
    <message>
        <source>the folder that the new files go to</source>
        <translation>kaust, kuhu uued failid lähevad</translation>
    </message>
    <message>
        <source>write a report: every file&apos;s words, what was not understood, how sure each field is</source>
        <translation>kirjuta aruanne: iga faili sõnad, millest aru ei saadud ja kui kindel iga väli on</translation>
    </message>
    <message>
        <source>replace files that exist already</source>
        <translation>kirjuta olemasolevad failid üle</translation>
    </message>
    <message>
        <source>make a new file</source>
        <translation>tee uus fail</translation>
    </message>
    <message>
        <source>look after the library</source>
        <translation>raamatukogu hooldus</translation>
    </message>
    <message>
        <source>ametijuhend [FILE]
       ametijuhend export FILE… -o OUT.docx|OUT.pdf|FOLDER [--pdf] [--public] [--sha256] [--force]
       ametijuhend verify FILE.asice [DOCUMENT] [--json] [--mark-signed]
       ametijuhend compare OLD NEW -o OUT.docx [--force]
       ametijuhend merge MINE THEIRS [--base FILE] -o OUT [--report REPORT.json] [--force]
       ametijuhend check FILE… [--json]
       ametijuhend new --regime employee|official -o FILE [--force]
       ametijuhend import FILE… -o FOLDER [--report REPORT.json] [--force]
       ametijuhend library drift [FOLDER…] [--json]</source>
        <translation>ametijuhend [FAIL]
       ametijuhend export FAIL… -o TULEMUS.docx|TULEMUS.pdf|KAUST [--pdf] [--public] [--sha256] [--force]
       ametijuhend verify FAIL.asice [DOKUMENT] [--json] [--mark-signed]
       ametijuhend compare VANA UUS -o TULEMUS.docx [--force]
       ametijuhend merge MINU TEINE [--base FAIL] -o TULEMUS [--report ARUANNE.json] [--force]
       ametijuhend check FAIL… [--json]
       ametijuhend new --regime employee|official -o FAIL [--force]
       ametijuhend import FAIL… -o KAUST [--report ARUANNE.json] [--force]
       ametijuhend library drift [KAUST…] [--json]</translation>
    </message>
    <message>
        <source>a job description&apos;s file</source>
        <translation>ametijuhendi fail</translation>
    </message>
    <message>
        <source>job descriptions&apos; files</source>
        <translation>ametijuhendite failid</translation>
    </message>
    <message>
        <source>print JSON: a list of files with their findings</source>
        <translation>väljasta JSON: failide loend koos leidudega</translation>
    </message>
    <message>
        <source>employee under the Employment Contracts Act, official under the Civil Service Act</source>
        <translation>employee: töötaja (töölepingu seadus), official: ametnik (avaliku teenistuse seadus)</translation>
    </message>
    <message>
        <source>the file to make</source>
        <translation>tehtav fail</translation>
    </message>
    <message>
        <source>replace a file that exists already</source>
        <translation>kirjuta olemasolev fail üle</translation>
    </message>
    <message>
        <source>“{name}” holds no DOCX, PDF or text: choose another folder.</source>
        <translation>Kaustas „{name}“ ei ole ühtki DOCX-, PDF- ega tekstifaili: valige teine kaust.</translation>
    </message>
    <message>
        <source>“{name}” must end in .docx or .pdf, or be a folder: give it one of these endings.</source>
        <translation>Nime „{name}“ lõpus peab olema .docx või .pdf või peab see olema kaust: andke nimele üks neist lõppudest.</translation>
    </message>
    <message>
        <source>A file&apos;s name cannot hold {{{field}}}: see ametijuhend export --help.</source>
        <translation>Failinimes ei saa olla {{{field}}}: vaadake ametijuhend export --help.</translation>
    </message>
    <message>
        <source>{place} may name a person, “{words}”: look before you publish it.</source>
        <translation>{place} võib nimetada inimest, „{words}“: vaadake enne avaldamist üle.</translation>
    </message>
    <message>
        <source>“{name}” could not remember the export: make it writable.</source>
        <translation>Eksporti ei saanud faili „{name}“ märkida: luba faili muuta.</translation>
    </message>
    <message>
        <source>“{name}” is no folder and cannot be made one: choose another.</source>
        <translation>„{name}“ ei ole kaust ja seda ei saa ka luua: valige teine kaust.</translation>
    </message>
    <message>
        <source>Exported: {done} of {all}.</source>
        <translation>Eksporditud: {done}/{all}.</translation>
    </message>
    <message>
        <source>“{name}” could not be exported ({reason}): please report it and send the file along.</source>
        <translation>Faili „{name}“ ei saanud eksportida ({reason}): palun teatage sellest ja lisage fail.</translation>
    </message>
    <message>
        <source>“{name}” exists already: choose another folder or add --force.</source>
        <translation>„{name}“ on juba olemas: valige teine kaust või lisage --force.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}): please report it and send the file along.</source>
        <translation>Faili „{name}“ ei saanud lugeda ({reason}): palun andke sellest teada ja lisage see fail.</translation>
    </message>
    <message>
        <source>Brought in: {done} of {all}; refused: {refused}; words not understood: {words}.</source>
        <translation>Sisse toodud: {done} faili {all}-st; tagasi lükatud: {refused}; sõnu, millest aru ei saadud: {words}.</translation>
    </message>
    <message>
        <source>{file} → {goal}: words {words}, not understood {left}, fields to look at {unsure}</source>
        <translation>{file} → {goal}: sõnu {words}, aru ei saadud {left}, üle vaadata välju {unsure}</translation>
    </message>
    <message>
        <source>The run was ended before this file was done.</source>
        <translation>Töö katkestati enne selle faili lõpetamist.</translation>
    </message>
    <message>
        <source>“{name}” must end in .docx: give it this ending.</source>
        <translation>Nime „{name}“ lõpus peab olema .docx: andke see lõpp.</translation>
    </message>
    <message>
        <source>“{old}” is for another kind of post than the layout of “{new}”: give both the same layout.</source>
        <translation>„{old}“ on teist liiki teenistuskoha jaoks kui faili „{new}“ kujundus: valige mõlemale sama kujundus.</translation>
    </message>
    <message>
        <source>--mark-signed needs the document: name its file after the container.</source>
        <translation>--mark-signed vajab dokumenti: nimetage selle fail ümbriku järel.</translation>
    </message>
    <message>
        <source>“{name}” was changed by somebody else just now: try once more.</source>
        <translation>Keegi muutis faili „{name}“ just praegu: proovige uuesti.</translation>
    </message>
    <message>
        <source>“{name}” is ready or signed: open it for changes first.</source>
        <translation>„{name}“ on valmis või allkirjastatud: avage see enne muutmiseks.</translation>
    </message>
    <message>
        <source>The version that both come from is not known: all that differs is taken.</source>
        <translation>Ühist varasemat seisu ei ole teada: üle võetakse kõik, mis erineb.</translation>
    </message>
    <message>
        <source>clash: {place}: “{base}” → mine “{mine}”, theirs “{theirs}”; kept: {kept}</source>
        <translation>vastuolu: {place}: „{base}“ → minul „{mine}“, teisel „{theirs}“; jäi: {kept}</translation>
    </message>
    <message>
        <source>Taken: {taken}; clashes: {clashes}; changed by me alone: {own}.</source>
        <translation>Üle võetud: {taken}; vastuolusid: {clashes}; ainult minu muudetud: {own}.</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>minu</translation>
    </message>
    <message>
        <source>theirs</source>
        <translation>teise poole</translation>
    </message>
    <message>
        <source>both</source>
        <translation>mõlemad</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do? For example: save, duties, superior</source>
        <translation>Mida soovite teha? Näiteks: salvesta, ülesanded, vahetu juht</translation>
    </message>
    <message>
        <source>Search in the commands, sections and fields</source>
        <translation>Otsi käskude, jaotiste ja väljade hulgast</translation>
    </message>
    <message>
        <source>Commands, sections and fields</source>
        <translation>Käsud, jaotised ja väljad</translation>
    </message>
    <message>
        <source>No command, section or field has such a name. Try one word of it.</source>
        <translation>Sellise nimega käsku, jaotist ega välja ei ole. Proovige üht sõna nimest.</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>and {count} more</source>
        <translation>ja veel {count}</translation>
    </message>
    <message>
        <source>{place}: added “{after}”</source>
        <translation>{place}: lisatud „{after}“</translation>
    </message>
    <message>
        <source>{place}: removed “{before}”</source>
        <translation>{place}: eemaldatud „{before}“</translation>
    </message>
    <message>
        <source>{place}: moved from place {before} to {after}: “{text}”</source>
        <translation>{place}: teisaldatud kohalt {before} kohale {after}: „{text}“</translation>
    </message>
    <message>
        <source>{place}: “{before}” → “{after}”</source>
        <translation>{place}: „{before}“ → „{after}“</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>jah</translation>
    </message>
    <message>
        <source>no</source>
        <translation>ei</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>töötaja</translation>
    </message>
    <message>
        <source>official</source>
        <translation>ametnik</translation>
    </message>
    <message>
        <source>after a comma</source>
        <translation>koma järel</translation>
    </message>
    <message>
        <source>in brackets</source>
        <translation>sulgudes</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>koostamisel</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>valmis</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>allkirjastatud</translation>
    </message>
</context>
<context>
    <name>CompetencyCard</name>
    <message>
        <source>Name of the competency</source>
        <translation>Kompetentsi nimetus</translation>
    </message>
    <message>
        <source>Behavioural indicators</source>
        <translation>Käitumisnäitajad</translation>
    </message>
    <message>
        <source>Add an indicator</source>
        <translation>Lisa käitumisnäitaja</translation>
    </message>
    <message>
        <source>How does it show? Enter makes the next one</source>
        <translation>Milles see väljendub? Enter teeb järgmise</translation>
    </message>
</context>
<context>
    <name>Conversation</name>
    <message>
        <source>Open or import a job description</source>
        <translation>Ametijuhendi avamine või import</translation>
    </message>
    <message>
        <source>Import into the library</source>
        <translation>Impordi raamatukokku</translation>
    </message>
    <message>
        <source>Check what was signed</source>
        <translation>Kontrolli allkirjastatut</translation>
    </message>
    <message>
        <source>Signed files</source>
        <translation>Allkirjastatud failid</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Kas salvestada muudatused?</translation>
    </message>
    <message>
        <source>“{title}” has changes that are not saved yet.</source>
        <translation>Ametijuhendis „{title}“ on salvestamata muudatusi.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvesta</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Ära salvesta</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
    <message>
        <source>Join the changes…</source>
        <translation>Ühenda muudatused…</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ava see</translation>
    </message>
    <message>
        <source>“{name}” is another copy of “{title}”, which is open. Joining shows each change of the copy, and takes only what you choose.</source>
        <translation>„{name}“ on avatud ametijuhendi „{title}“ teine koopia. Ühendamisel näete koopia iga muudatust ja üle tuleb ainult see, mille valite.</translation>
    </message>
    <message>
        <source>Another copy of the same document</source>
        <translation>Sama dokumendi teine koopia</translation>
    </message>
    <message>
        <source>Print the job description</source>
        <translation>Ametijuhendi printimine</translation>
    </message>
    <message>
        <source>This did not work</source>
        <translation>See ei õnnestunud</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>Save the job description</source>
        <translation>Salvesta ametijuhend</translation>
    </message>
    <message>
        <source>Export as a Word file</source>
        <translation>Ekspordi Wordi failina</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Ekspordi PDF-ina</translation>
    </message>
    <message>
        <source>Save as a spreadsheet</source>
        <translation>Salvesta arvutustabelina</translation>
    </message>
    <message>
        <source>Export the library as a pack</source>
        <translation>Ekspordi raamatukogu pakina</translation>
    </message>
    <message>
        <source>Save the reviews for a calendar</source>
        <translation>Salvesta ülevaatused kalendri jaoks</translation>
    </message>
    <message>
        <source>Job descriptions</source>
        <translation>Ametijuhendid</translation>
    </message>
    <message>
        <source>Word files</source>
        <translation>Wordi failid</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-failid</translation>
    </message>
    <message>
        <source>Spreadsheets</source>
        <translation>Tabelid</translation>
    </message>
    <message>
        <source>Library packs</source>
        <translation>Raamatukogu pakid</translation>
    </message>
    <message>
        <source>Calendar files</source>
        <translation>Kalendrifailid</translation>
    </message>
    <message>
        <source>Text files</source>
        <translation>Tekstifailid</translation>
    </message>
    <message>
        <source>All that can be opened or imported</source>
        <translation>Kõik, mida saab avada või importida</translation>
    </message>
    <message>
        <source>All that can be imported</source>
        <translation>Kõik, mida saab importida</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>pp.kk.aaaa</translation>
    </message>
    <message>
        <source>Choose from the calendar</source>
        <translation>Vali kalendrist</translation>
    </message>
    <message>
        <source>Write the date as 31.12.2026.</source>
        <translation>Kirjutage kuupäev kujul 31.12.2026.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Untitled job description</source>
        <translation>Nimetu ametijuhend</translation>
    </message>
    <message>
        <source>New job description</source>
        <translation>Uus ametijuhend</translation>
    </message>
    <message>
        <source>A signed job description is final. Why does a new one take its place?</source>
        <translation>Allkirjastatud ametijuhend on lõplik. Miks tuleb selle asemele uus?</translation>
    </message>
    <message>
        <source>The printer “{name}” took nothing: look whether it is on, or choose another.</source>
        <translation>Printer „{name}“ ei võtnud tööd vastu: vaadake, kas see on sisse lülitatud, või valige teine.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Hea teada</translation>
    </message>
    <message>
        <source>“{file}” needs the layout {layout}, which this program does not have: update the program.</source>
        <translation>Fail „{file}“ vajab kujundust {layout}, mida selles programmis ei ole: uuendage programmi.</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Document details</source>
        <translation>Dokumendi andmed</translation>
    </message>
    <message>
        <source>What belongs here, with examples (F1)</source>
        <translation>Mida siia kirjutada, koos näidetega (F1)</translation>
    </message>
    <message>
        <source>What belongs to the document but is not printed.</source>
        <translation>Mis kuulub dokumendi juurde, aga välja ei trükita.</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Õiguslik alus</translation>
    </message>
    <message>
        <source>Switch…</source>
        <translation>Vaheta…</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Kujundus</translation>
    </message>
    <message>
        <source>Approved on</source>
        <translation>Kinnitatud</translation>
    </message>
    <message>
        <source>Number of the order</source>
        <translation>Käskkirja number</translation>
    </message>
    <message>
        <source>Number of the annex</source>
        <translation>Lisa number</translation>
    </message>
    <message>
        <source>Last reviewed on</source>
        <translation>Viimati üle vaadatud</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>The file was changed meanwhile</source>
        <translation>Faili on vahepeal muudetud</translation>
    </message>
    <message>
        <source>What differs, theirs → mine</source>
        <translation>Mis erineb: teise oma → minu oma</translation>
    </message>
    <message>
        <source>Show the difference</source>
        <translation>Näita erinevust</translation>
    </message>
    <message>
        <source>Save mine as…</source>
        <translation>Salvesta minu oma nimega…</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Võta teise oma</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Jäta minu oma</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Jätka</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Programmis tekkis viga</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Vea kirjeldus</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Kopeeri vea kirjeldus</translation>
    </message>
    <message>
        <source>“{name}” was changed by somebody else, or in another window, on {day} at {time}. Which state is to stay in the file? The other one is kept among the versions.</source>
        <translation>Faili „{name}“ muutis keegi teine või teine aken {day} kell {time}. Kumb seis jääb faili? Teine jääb alles versioonide hulka.</translation>
    </message>
    <message>
        <source>What the file holds now cannot be opened by this program.</source>
        <translation>Seda, mis failis nüüd on, ei saa selle programmiga avada.</translation>
    </message>
</context>
<context>
    <name>DriftDialog</name>
    <message>
        <source>How documents say it</source>
        <translation>Kuidas ametijuhendid seda ütlevad</translation>
    </message>
    <message>
        <source>Who uses this</source>
        <translation>Kus seda kasutatakse</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Kirjed</translation>
    </message>
    <message>
        <source>Ways of saying it</source>
        <translation>Sõnastuse kujud</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumendid</translation>
    </message>
    <message>
        <source>Make this the library&apos;s wording</source>
        <translation>Tee sellest raamatukogu sõnastus</translation>
    </message>
    <message>
        <source>Say it so in the drafts…</source>
        <translation>Sõnasta nii mustandites…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>The house&apos;s documents are being read; nothing in them is changed.</source>
        <translation>Asutuse ametijuhendeid loetakse; neis ei muudeta midagi.</translation>
    </message>
    <message>
        <source>not in the library</source>
        <translation>pole raamatukogus</translation>
    </message>
    <message>
        <source>The documents say nothing that the library has.</source>
        <translation>Raamatukogu sõnastusi nendes dokumentides ei ole.</translation>
    </message>
    <message>
        <source>The reading was cancelled: this is only a part.</source>
        <translation>Lugemine katkestati: siin on ainult osa.</translation>
    </message>
    <message numerus="yes">
        <source>None of %n documents says “{name}”.</source>
        <translation>
            <numerusform>%n loetud dokumendis ei ole kirjet „{name}“.</numerusform>
            <numerusform>Üheski %n loetud dokumendist ei ole kirjet „{name}“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents read.</source>
        <translation>
            <numerusform>Loetud %n dokument.</numerusform>
            <numerusform>Loetud %n dokumenti.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries stand in them otherwise than in the library.</source>
        <translation>
            <numerusform>%n kirje on neis teisiti kui raamatukogus.</numerusform>
            <numerusform>%n kirjet on neis teisiti kui raamatukogus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n texts recur that the library does not have.</source>
        <translation>
            <numerusform>%n tekst kordub, aga raamatukogus seda pole.</numerusform>
            <numerusform>%n teksti kordub, aga raamatukogus neid pole.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read: {first}</source>
        <translation>Lugemata jäi: {first}</translation>
    </message>
    <message numerus="yes">
        <source>And %n more that could not be read.</source>
        <translation>
            <numerusform>Ja veel %n, mida ei saanud lugeda.</numerusform>
            <numerusform>Ja veel %n, mida ei saanud lugeda.</numerusform>
        </translation>
    </message>
    <message>
        <source>As in the library</source>
        <translation>Nagu raamatukogus</translation>
    </message>
    <message>
        <source>Otherwise</source>
        <translation>Teisiti</translation>
    </message>
    <message>
        <source>Not in the library</source>
        <translation>Raamatukogus pole</translation>
    </message>
    <message>
        <source>Said so in these; {count} documents say it otherwise</source>
        <translation>Nii on neis dokumentides; teisiti on {count} dokumendis</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>teisiti</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>seotud</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>sidumata</translation>
    </message>
    <message>
        <source>Say it as the library: {name}</source>
        <translation>Sõnasta nagu raamatukogus: {name}</translation>
    </message>
    <message>
        <source>Only drafts are changed. What is ticked is saved; the earlier states are kept.</source>
        <translation>Muudetakse ainult koostamisel dokumente. Salvestatakse see, millel on linnuke; varasemad seisud jäävad alles.</translation>
    </message>
    <message>
        <source>“{name}” is the library&apos;s wording now. Drafts that are linked to it get it as an update.</source>
        <translation>„{name}“ on nüüd raamatukogu sõnastus. Seotud mustandid saavad selle uuendusena.</translation>
    </message>
    <message>
        <source>Propose this as the library&apos;s wording</source>
        <translation>Paku seda raamatukogu sõnastuseks</translation>
    </message>
</context>
<context>
    <name>DutiesForm</name>
    <message>
        <source>Duties</source>
        <translation>Ülesanded</translation>
    </message>
    <message>
        <source>Add a duty</source>
        <translation>Lisa ülesanne</translation>
    </message>
    <message>
        <source>There is no duty yet. Ctrl+Enter adds the first one. A list or a table copied from Word or Excel can be pasted here with Ctrl+V; duties in use elsewhere stand in the library below.</source>
        <translation>Ülesandeid veel ei ole. Ctrl+Enter lisab esimese. Wordist või Excelist kopeeritud loendi või tabeli saab siia kleepida: Ctrl+V. Mujal kasutusel olevad ülesanded leiate allpool raamatukogust.</translation>
    </message>
    <message>
        <source>Form of the numbers</source>
        <translation>Numbri kuju</translation>
    </message>
</context>
<context>
    <name>DutyCard</name>
    <message>
        <source>Task</source>
        <translation>Põhiülesanne</translation>
    </message>
    <message>
        <source>What does the person do?</source>
        <translation>Mida ta teeb?</translation>
    </message>
    <message>
        <source>Sub-tasks</source>
        <translation>Alamülesanded</translation>
    </message>
    <message>
        <source>Add a sub-task</source>
        <translation>Lisa alamülesanne</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Oodatavad tulemused</translation>
    </message>
    <message>
        <source>Add a result</source>
        <translation>Lisa tulemus</translation>
    </message>
    <message>
        <source>What comes of it? Enter makes the next one</source>
        <translation>Mis on tulemus? Enter teeb järgmise</translation>
    </message>
</context>
<context>
    <name>EntryChoice</name>
    <message>
        <source>Search in the library</source>
        <translation>Otsi raamatukogust</translation>
    </message>
    <message>
        <source>Entries of the library</source>
        <translation>Raamatukogu kirjed</translation>
    </message>
    <message>
        <source>What the entry says</source>
        <translation>Mida kirje ütleb</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>after a comma</source>
        <translation>komaga</translation>
    </message>
    <message>
        <source>in brackets</source>
        <translation>sulgudes</translation>
    </message>
    <message>
        <source>{kind} · new, not saved yet</source>
        <translation>{kind} · uus, veel salvestamata</translation>
    </message>
    <message>
        <source>revision {number}</source>
        <translation>versioon {number}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Findings</source>
        <translation>Märkused</translation>
    </message>
    <message>
        <source>Show the &amp;place</source>
        <translation>Näita &amp;kohta</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>Faili &amp;nimi</translation>
    </message>
    <message>
        <source>.docx</source>
        <translation>.docx</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>Ka&amp;ust</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Vali…</translation>
    </message>
    <message>
        <source>&amp;PDF with the same pages</source>
        <translation>&amp;PDF samade lehtedega</translation>
    </message>
    <message>
        <source>P&amp;ublic copy without names</source>
        <translation>A&amp;valik eksemplar (nimedeta)</translation>
    </message>
    <message>
        <source>&amp;Replace what is there</source>
        <translation>Ki&amp;rjuta olemasolev üle</translation>
    </message>
    <message>
        <source>Choose DigiDoc4…</source>
        <translation>Vali DigiDoc4…</translation>
    </message>
    <message>
        <source>The file is being written</source>
        <translation>Faili kirjutatakse</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Ekspordi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
    <message>
        <source>The folder cannot be opened from here. The file is: {path}</source>
        <translation>Kausta ei saa siit avada. Fail on siin: {path}</translation>
    </message>
    <message>
        <source>Export for signing</source>
        <translation>Allkirjastamine</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspordi</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export for signing</source>
        <translation>Allkirjastamine</translation>
    </message>
    <message>
        <source>&amp;Sign in DigiDoc4</source>
        <translation>&amp;Allkirjasta DigiDoc4-s</translation>
    </message>
    <message>
        <source>The job description is marked as ready, exported, and opened in DigiDoc4, which signs it. Signing needs the network; everything before it does not.</source>
        <translation>Ametijuhend märgitakse valmis, eksporditakse ja avatakse DigiDoc4-s, kus see allkirjastatakse. Allkirjastamiseks on vaja internetiühendust, kõigeks muuks mitte.</translation>
    </message>
    <message>
        <source>DigiDoc4 was not found: the folder opens with the file chosen.</source>
        <translation>DigiDoc4 ei leitud: avatakse kaust, kus fail on ära valitud.</translation>
    </message>
    <message>
        <source>Export and show the &amp;file</source>
        <translation>Ekspordi ja näita &amp;faili</translation>
    </message>
</context>
<context>
    <name>ExportManyDialog</name>
    <message numerus="yes">
        <source>%n documents become Word files. Files of the same name stay: the new ones get a number.</source>
        <translation>
            <numerusform>%n dokumendist saab Wordi fail. Samanimelised failid jäävad alles: uus fail saab nime lõppu numbri.</numerusform>
            <numerusform>%n dokumendist saavad Wordi failid. Samanimelised failid jäävad alles: uued failid saavad nime lõppu numbri.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export several</source>
        <translation>Ekspordi mitu dokumenti</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspordi</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Kaust</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vali…</translation>
    </message>
    <message>
        <source>A PDF of each, too</source>
        <translation>Igaühest ka PDF</translation>
    </message>
    <message>
        <source>Folder for the exported files</source>
        <translation>Eksporditud failide kaust</translation>
    </message>
</context>
<context>
    <name>Exported</name>
    <message>
        <source>Files that were written</source>
        <translation>Kirjutatud failid</translation>
    </message>
    <message>
        <source>&amp;Details: hashes, register, accessibility</source>
        <translation>Ü&amp;ksikasjad: räsid, register, ligipääsetavus</translation>
    </message>
    <message>
        <source>SHA-256 of the Word file</source>
        <translation>Wordi faili SHA-256</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopeeri</translation>
    </message>
    <message>
        <source>Content digest</source>
        <translation>Sisu räsi</translation>
    </message>
    <message>
        <source>For the public register</source>
        <translation>Avaliku registri jaoks</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Pealkiri</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Kuupäev</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Liik</translation>
    </message>
    <message>
        <source>Restriction</source>
        <translation>Juurdepääs</translation>
    </message>
    <message>
        <source>Show in the &amp;folder</source>
        <translation>Näita &amp;kaustas</translation>
    </message>
    <message>
        <source>&amp;Sign…</source>
        <translation>&amp;Allkirjasta…</translation>
    </message>
    <message>
        <source>Sa&amp;ve the job description</source>
        <translation>Sal&amp;vesta ametijuhend</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>“{name}” is this very document: choose the one that it is a variant of.</source>
        <translation>„{name}“ on seesama dokument: valige see, mille teisend ta on.</translation>
    </message>
    <message>
        <source>Only a draft takes a base: open the document for changes first.</source>
        <translation>Aluse saab võtta ainult koostamisel dokument: avage see enne muutmiseks.</translation>
    </message>
    <message>
        <source>Base: {title}</source>
        <translation>Alus: {title}</translation>
    </message>
    <message>
        <source>This document has no base yet: take one first (Ctrl+B).</source>
        <translation>Sellel dokumendil ei ole veel alust: võtke see enne (Ctrl+B).</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Alus</translation>
    </message>
    <message>
        <source>What the base says now: {title}</source>
        <translation>Mida alus nüüd ütleb: {title}</translation>
    </message>
    <message>
        <source>What you leave stays as it is here and is not offered again until the base changes once more.</source>
        <translation>Mida te ei võta, jääb siin nii, nagu on, ja seda ei pakuta uuesti enne, kui alus jälle muutub.</translation>
    </message>
    <message>
        <source>The base, when it was taken</source>
        <translation>Alus, kui see võeti</translation>
    </message>
    <message>
        <source>In this document</source>
        <translation>Selles dokumendis</translation>
    </message>
    <message>
        <source>The base now</source>
        <translation>Alus nüüd</translation>
    </message>
    <message>
        <source>Take all that only the base changed</source>
        <translation>Võta kõik, mida muutis ainult alus</translation>
    </message>
    <message>
        <source>The document was changed meanwhile: look at the base once more.</source>
        <translation>Dokumenti muudeti vahepeal: vaadake alus uuesti üle.</translation>
    </message>
    <message>
        <source>The base of this document was changed: Ctrl+Shift+B shows how.</source>
        <translation>Selle dokumendi alust on muudetud: Ctrl+Shift+B näitab, kuidas.</translation>
    </message>
</context>
<context>
    <name>FamiliesDialog</name>
    <message>
        <source>Families</source>
        <translation>Dokumendipered</translation>
    </message>
    <message>
        <source>The documents are being looked through…</source>
        <translation>Dokumente vaadatakse läbi…</translation>
    </message>
    <message>
        <source>Bases and the documents that come from them</source>
        <translation>Alused ja neist lähtuvad dokumendid</translation>
    </message>
    <message>
        <source>Take the base&apos;s changes…</source>
        <translation>Võta aluse muudatused…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ava</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>Looking through</source>
        <translation>Vaatan läbi</translation>
    </message>
    <message numerus="yes">
        <source>%n families.</source>
        <translation>
            <numerusform>%n dokumendipere.</numerusform>
            <numerusform>%n dokumendiperet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No document names a base yet. In a draft, “Take a base…” in the menu Document makes it a variant of another; what the base changes later is offered to it here.</source>
        <translation>Ühelgi dokumendil ei ole veel alust. Menüü Dokument käsk „Võta aluseks…“ teeb avatud mustandist teise dokumendi teisendi; aluse hilisemaid muudatusi pakutakse talle siin.</translation>
    </message>
    <message>
        <source>The base is not at hand</source>
        <translation>Alus ei ole käepärast</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumenti</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for the base&apos;s changes: {count}</source>
        <translation>ootab aluse muudatusi: {count}</translation>
    </message>
    <message>
        <source>has not taken what the base says now</source>
        <translation>ei ole võtnud seda, mida alus nüüd ütleb</translation>
    </message>
    <message>
        <source>Take the base&apos;s changes: {title}</source>
        <translation>Võta aluse muudatused: {title}</translation>
    </message>
    <message>
        <source>What a document has changed itself is left out: it is answered in the document. What is ticked is saved; the earlier states are kept.</source>
        <translation>Mida dokument on ise muutnud, jääb välja: see otsustatakse dokumendis. Salvestatakse see, millel on linnuke; varasemad seisud jäävad alles.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Fields that this version does not know are kept as they are: {fields}.</source>
        <translation>See versioon ei tunne järgmisi välju ja jätab need alles: {fields}.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}): try again or open a copy of it.</source>
        <translation>Faili „{name}“ ei saanud lugeda ({reason}): proovige uuesti või avage selle koopia.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved ({reason}): save it somewhere else.</source>
        <translation>Faili „{name}“ ei saanud salvestada ({reason}): salvestage mujale.</translation>
    </message>
    <message>
        <source>“{name}” is not there: it may have been moved or renamed, choose it again.</source>
        <translation>Faili „{name}“ ei ole: see võib olla teisaldatud või ümber nimetatud, valige see uuesti.</translation>
    </message>
    <message>
        <source>“{name}” may not be read: ask its owner for the permission to read it.</source>
        <translation>Faili „{name}“ ei ole lubatud lugeda: küsige selle omanikult lugemisõigus.</translation>
    </message>
    <message>
        <source>“{name}” is a folder: choose a file in it.</source>
        <translation>„{name}“ on kaust: valige fail selle seest.</translation>
    </message>
    <message>
        <source>“{name}” is not the name of a file: choose another file.</source>
        <translation>„{name}“ ei ole faili nimi: valige teine fail.</translation>
    </message>
    <message>
        <source>“{name}” is in use by another program: close it there and try again.</source>
        <translation>Faili „{name}“ kasutab teine programm: sulgege see seal ja proovige uuesti.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: there is no folder “{folder}”, save it somewhere else.</source>
        <translation>Faili „{name}“ ei saanud salvestada: kausta „{folder}“ ei ole, salvestage mujale.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: writing is not allowed there, save it somewhere else.</source>
        <translation>Faili „{name}“ ei saanud salvestada: sinna kirjutamiseks puudub õigus, salvestage mujale.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the disk is read-only, save it somewhere else.</source>
        <translation>Faili „{name}“ ei saanud salvestada: ketas on kirjutuskaitstud, salvestage mujale.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: the disk is full, make room or save it somewhere else.</source>
        <translation>Faili „{name}“ ei saanud salvestada: ketas on täis, tehke ruumi või salvestage mujale.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: a folder has this name, choose another name.</source>
        <translation>Faili „{name}“ ei saanud salvestada: selle nimega on kaust, valige teine nimi.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: a file cannot have this name, choose a shorter, plain one.</source>
        <translation>Faili „{name}“ ei saanud salvestada: nimi on liiga pikk või lubamatu, valige lühem ja lihtsam.</translation>
    </message>
    <message>
        <source>“{name}” could not be saved: another program has it open, close it there and try again.</source>
        <translation>Faili „{name}“ ei saanud salvestada: see on lahti teises programmis, sulgege see seal ja proovige uuesti.</translation>
    </message>
    <message>
        <source>document</source>
        <translation>dokument</translation>
    </message>
    <message>
        <source>id</source>
        <translation>tunnus</translation>
    </message>
    <message>
        <source>regime</source>
        <translation>teenistuse liik</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>kujundus</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profiil</translation>
    </message>
    <message>
        <source>version</source>
        <translation>versioon</translation>
    </message>
    <message>
        <source>form of the duty number</source>
        <translation>ülesande numbri kuju</translation>
    </message>
    <message>
        <source>sections</source>
        <translation>osad</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>liik</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>näidatud</translation>
    </message>
    <message>
        <source>heading</source>
        <translation>pealkiri</translation>
    </message>
    <message>
        <source>general part</source>
        <translation>üldosa</translation>
    </message>
    <message>
        <source>job title</source>
        <translation>ametinimetus</translation>
    </message>
    <message>
        <source>organisational unit</source>
        <translation>struktuuriüksus</translation>
    </message>
    <message>
        <source>immediate superior</source>
        <translation>vahetu juht</translation>
    </message>
    <message>
        <source>subordinates</source>
        <translation>alluvad</translation>
    </message>
    <message>
        <source>substituted by</source>
        <translation>kes asendab</translation>
    </message>
    <message>
        <source>substitutes for</source>
        <translation>keda asendab</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>eesmärk</translation>
    </message>
    <message>
        <source>duties</source>
        <translation>ülesanded</translation>
    </message>
    <message>
        <source>task</source>
        <translation>põhiülesanne</translation>
    </message>
    <message>
        <source>sub-tasks</source>
        <translation>alamülesanded</translation>
    </message>
    <message>
        <source>expected results</source>
        <translation>oodatavad tulemused</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>õigused</translation>
    </message>
    <message>
        <source>responsibilities</source>
        <translation>vastutus</translation>
    </message>
    <message>
        <source>lead-in</source>
        <translation>sissejuhatus</translation>
    </message>
    <message>
        <source>items</source>
        <translation>loetelu</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>töövahendid</translation>
    </message>
    <message>
        <source>requirements</source>
        <translation>nõuded</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>nõuete kastid</translation>
    </message>
    <message>
        <source>education</source>
        <translation>haridus</translation>
    </message>
    <message>
        <source>experience</source>
        <translation>töökogemus</translation>
    </message>
    <message>
        <source>languages</source>
        <translation>keeleoskus</translation>
    </message>
    <message>
        <source>computer skills</source>
        <translation>arvutikasutamise oskus</translation>
    </message>
    <message>
        <source>core competencies</source>
        <translation>tööks vajalikud kompetentsid</translation>
    </message>
    <message>
        <source>behavioural indicators</source>
        <translation>käitumisnäitajad</translation>
    </message>
    <message>
        <source>additional competencies</source>
        <translation>täiendavad kompetentsid</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nimi</translation>
    </message>
    <message>
        <source>qualifier</source>
        <translation>täpsustus</translation>
    </message>
    <message>
        <source>form of the qualifier</source>
        <translation>täpsustuse kuju</translation>
    </message>
    <message>
        <source>bold qualifier</source>
        <translation>rasvane täpsustus</translation>
    </message>
    <message>
        <source>description</source>
        <translation>kirjeldus</translation>
    </message>
    <message>
        <source>amendment clause</source>
        <translation>ametijuhendi muutmine</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>allkirjad</translation>
    </message>
    <message>
        <source>signatories</source>
        <translation>allkirjastajad</translation>
    </message>
    <message>
        <source>party</source>
        <translation>pool</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>märge</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>kinnitamine</translation>
    </message>
    <message>
        <source>number of the order</source>
        <translation>käskkirja number</translation>
    </message>
    <message>
        <source>number of the annex</source>
        <translation>lisa number</translation>
    </message>
    <message>
        <source>date of approval</source>
        <translation>kinnitamise kuupäev</translation>
    </message>
    <message>
        <source>date of last review</source>
        <translation>viimase ülevaatamise kuupäev</translation>
    </message>
    <message>
        <source>state</source>
        <translation>seisund</translation>
    </message>
    <message>
        <source>remembered export</source>
        <translation>meelde jäetud eksport</translation>
    </message>
    <message>
        <source>date of signing</source>
        <translation>allkirjastamise kuupäev</translation>
    </message>
    <message>
        <source>remembered container</source>
        <translation>meelde jäetud ümbrik</translation>
    </message>
    <message>
        <source>replaced document</source>
        <translation>asendatav ametijuhend</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>põhjus</translation>
    </message>
    <message>
        <source>base document</source>
        <translation>aluseks olev dokument</translation>
    </message>
    <message>
        <source>mark of the base&apos;s content</source>
        <translation>aluse sisu tunnus</translation>
    </message>
    <message>
        <source>remembered content of the base</source>
        <translation>aluse meelde jäetud sisu</translation>
    </message>
    <message>
        <source>reviews without changes</source>
        <translation>ülevaatamised muudatusteta</translation>
    </message>
    <message>
        <source>day</source>
        <translation>päev</translation>
    </message>
    <message>
        <source>role</source>
        <translation>roll</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>märkmed</translation>
    </message>
    <message>
        <source>place</source>
        <translation>koht</translation>
    </message>
    <message>
        <source>library entries</source>
        <translation>raamatukogu kirjed</translation>
    </message>
    <message>
        <source>wordings of the entry</source>
        <translation>kirje sõnastused</translation>
    </message>
    <message>
        <source>length of the wording</source>
        <translation>sõnastuse pikkus</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>märksõnad</translation>
    </message>
    <message>
        <source>source of the entry</source>
        <translation>kirje allikas</translation>
    </message>
    <message>
        <source>remark on the entry</source>
        <translation>märkus kirje kohta</translation>
    </message>
    <message>
        <source>library links</source>
        <translation>seosed raamatukoguga</translation>
    </message>
    <message>
        <source>words not understood</source>
        <translation>mõistmata sõnad</translation>
    </message>
    <message>
        <source>where it stood</source>
        <translation>koht lähtefailis</translation>
    </message>
    <message>
        <source>library entry</source>
        <translation>raamatukogu kirje</translation>
    </message>
    <message>
        <source>taken wording</source>
        <translation>võetud sõnastus</translation>
    </message>
    <message>
        <source>mark of the taken wording</source>
        <translation>võetud sõnastuse märk</translation>
    </message>
    <message>
        <source>entry in its place</source>
        <translation>asendav kirje</translation>
    </message>
    <message>
        <source>revision number</source>
        <translation>redaktsiooni number</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB, which no job description is: choose another file.</source>
        <translation>Fail „{name}“ on suurem kui {limit} MB, nii suur ei ole ükski ametijuhend: valige teine fail.</translation>
    </message>
    <message>
        <source>“{name}” does not hold a job description of this program: choose a file ending in {suffix}.</source>
        <translation>Failis „{name}“ ei ole selle programmi ametijuhendit: valige fail, mille lõpp on {suffix}.</translation>
    </message>
    <message>
        <source>“{name}” does not say its format version: open an earlier copy of it.</source>
        <translation>Failist „{name}“ puudub vormingu versioon: avage selle varasem koopia.</translation>
    </message>
    <message>
        <source>“{name}” has format version {schema}, but this program knows only up to {known}: update the program, the file was left as it was.</source>
        <translation>Faili „{name}“ vormingu versioon on {schema}, aga see programm tunneb versioone kuni {known}: uuendage programmi, fail jäi endiseks.</translation>
    </message>
    <message>
        <source>“{name}” is not text in UTF-8 (line {line}): open an earlier copy of it.</source>
        <translation>Fail „{name}“ ei ole UTF-8 tekst (rida {line}): avage selle varasem koopia.</translation>
    </message>
    <message>
        <source>“{name}” is empty: open an earlier copy of it.</source>
        <translation>Fail „{name}“ on tühi: avage selle varasem koopia.</translation>
    </message>
    <message>
        <source>“{name}” breaks off in line {line}: open an earlier copy of it.</source>
        <translation>Fail „{name}“ katkeb real {line}: avage selle varasem koopia.</translation>
    </message>
    <message>
        <source>“{name}” is damaged in line {line}: open an earlier copy of it.</source>
        <translation>Fail „{name}“ on real {line} vigane: avage selle varasem koopia.</translation>
    </message>
    <message>
        <source>“{name}” has the field “{field}” twice in one place: open an earlier copy of it.</source>
        <translation>Failis „{name}“ on väli „{field}“ ühes kohas kaks korda: avage selle varasem koopia.</translation>
    </message>
    <message>
        <source>“{name}” holds a number that cannot be read ({field}): open an earlier copy of it.</source>
        <translation>Failis „{name}“ on arv, mida ei saa lugeda ({field}): avage selle varasem koopia.</translation>
    </message>
    <message>
        <source>“{name}” holds half a character in “{field}”: open an earlier copy of it.</source>
        <translation>Failis „{name}“ on poolik märk tekstis „{field}“: avage selle varasem koopia.</translation>
    </message>
    <message>
        <source>“{name}” holds more than any job description does: choose another file.</source>
        <translation>Failis „{name}“ on rohkem, kui üheski ametijuhendis olla saab: valige teine fail.</translation>
    </message>
    <message>
        <source>“{name}” has a wrong value at “{place}” ({reason}): correct it there or open an earlier copy.</source>
        <translation>Failis „{name}“ on vale väärtus kohas „{place}“ ({reason}): parandage see failis või avage varasem koopia.</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>see puudub</translation>
    </message>
    <message>
        <source>it must be text</source>
        <translation>see peab olema tekst</translation>
    </message>
    <message>
        <source>it must be a list</source>
        <translation>see peab olema loetelu</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>see peab olema true või false</translation>
    </message>
    <message>
        <source>it must be a whole number</source>
        <translation>see peab olema täisarv</translation>
    </message>
    <message>
        <source>this program does not know it</source>
        <translation>see programm ei tunne seda</translation>
    </message>
    <message>
        <source>letters, digits, - and _ only, 64 at most</source>
        <translation>ainult täpitähtedeta tähed, numbrid, - ja _, kuni 64 märki</translation>
    </message>
    <message>
        <source>it must be an object with fields</source>
        <translation>see peab olema väljadega objekt</translation>
    </message>
    <message>
        <source>it must be a date such as 2026-03-12</source>
        <translation>see peab olema kuupäev nagu 2026-03-12</translation>
    </message>
    <message>
        <source>it does not fit</source>
        <translation>see ei sobi</translation>
    </message>
    <message>
        <source>{place}: an entry stood there more than once; the first was kept.</source>
        <translation>{place}: üks kirje oli seal mitu korda, alles jäi esimene.</translation>
    </message>
    <message>
        <source>{place}: its id stood there before; it got one of its own.</source>
        <translation>{place}: selle tunnus oli seal juba olemas, see sai oma tunnuse.</translation>
    </message>
    <message>
        <source>The version “{name}” could not be kept in “{folder}”: make room on the disk.</source>
        <translation>Versiooni „{name}“ ei saanud kausta „{folder}“ alles panna: tehke kettal ruumi.</translation>
    </message>
    <message>
        <source>The file&apos;s earlier state could not be kept in “{folder}”: make room on the disk, or save under a new name to keep both.</source>
        <translation>Faili eelmist seisu ei saanud kausta „{folder}“ alles panna: tehke kettal ruumi või salvestage uue nimega, et mõlemad alles jääksid.</translation>
    </message>
    <message>
        <source>“{name}” is just being saved by another window: try again in a moment.</source>
        <translation>Faili „{name}“ salvestab parajasti teine aken: proovige hetke pärast uuesti.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>“{name}” could not be opened: the folder “{folder}” does not answer, try again later.</source>
        <translation>Faili „{name}“ ei saanud avada: kaust „{folder}“ ei vasta, proovige hiljem uuesti.</translation>
    </message>
    <message>
        <source>“{name}” is not saved yet: the folder “{folder}” does not answer. Save it somewhere else; your changes are kept aside meanwhile.</source>
        <translation>Fail „{name}“ ei ole veel salvestatud: kaust „{folder}“ ei vasta. Salvestage mujale; muudatused on seni kõrvale kirjutatud.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Not found</source>
        <translation>Ei leitud</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Asendamine</translation>
    </message>
    <message numerus="yes">
        <source>Replace all: %n</source>
        <translation>
            <numerusform>Asendamine kõikjal: %n</numerusform>
            <numerusform>Asendamine kõikjal: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced: %n</source>
        <translation>
            <numerusform>Asendatud: %n</numerusform>
            <numerusform>Asendatud: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindBarForm</name>
    <message>
        <source>Find in the whole document</source>
        <translation>Otsi kogu dokumendist</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Eelmine koht (Shift+F3)</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Järgmine koht (F3)</translation>
    </message>
    <message>
        <source>Close the search (Esc)</source>
        <translation>Sulge otsing (Esc)</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Suur- ja väiketähed</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Terved sõnad</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Asendamine</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>Asenda tekstiga</translation>
    </message>
    <message>
        <source>Replace this</source>
        <translation>Asenda</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Asenda kõik</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>Nothing is missing.</source>
        <translation>Midagi ei ole puudu.</translation>
    </message>
    <message>
        <source>Ground: {source}</source>
        <translation>Alus: {source}</translation>
    </message>
    <message numerus="yes">
        <source>Put all alike right (%n)</source>
        <translation>
            <numerusform>Paranda kõik samasugused (%n)</numerusform>
            <numerusform>Paranda kõik samasugused (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingsPanelForm</name>
    <message>
        <source>Findings</source>
        <translation>Märkused</translation>
    </message>
    <message>
        <source>Close the list (Esc)</source>
        <translation>Sulge loend (Esc)</translation>
    </message>
</context>
<context>
    <name>FindingsPart</name>
    <message numerus="yes">
        <source>Before it leaves – findings: %n</source>
        <translation>
            <numerusform>Enne eksporti: %n märkus</numerusform>
            <numerusform>Enne eksporti: %n märkust</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Midagi pole puudu.</translation>
    </message>
    <message>
        <source>Ground: {source}</source>
        <translation>Alus: {source}</translation>
    </message>
</context>
<context>
    <name>FindingsStrip</name>
    <message>
        <source>All (Ctrl+F8)</source>
        <translation>Kõik (Ctrl+F8)</translation>
    </message>
    <message>
        <source>Next (F8)</source>
        <translation>Järgmine (F8)</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Midagi ei ole puudu.</translation>
    </message>
    <message numerus="yes">
        <source>Findings: %n</source>
        <translation>
            <numerusform>%n märkus</numerusform>
            <numerusform>%n märkust</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GeneralForm</name>
    <message>
        <source>Job title</source>
        <translation>Ametinimetus</translation>
    </message>
    <message>
        <source>Organisational unit</source>
        <translation>Struktuuriüksus</translation>
    </message>
    <message>
        <source>Immediate superior</source>
        <translation>Vahetu juht</translation>
    </message>
    <message>
        <source>Subordinates</source>
        <translation>Alluvad</translation>
    </message>
    <message>
        <source>Substituted by</source>
        <translation>Kes asendab</translation>
    </message>
    <message>
        <source>Substitutes for</source>
        <translation>Keda asendab</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>Drag to move (Alt+Up, Alt+Down)</source>
        <translation>Liigutamiseks lohistage (Alt+üles, Alt+alla)</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>User&apos;s guide</source>
        <translation>Kasutusjuhend</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Kasutusjuhendi leheküljed</translation>
    </message>
    <message>
        <source>Text of the guide</source>
        <translation>Kasutusjuhendi tekst</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>More in the user&apos;s guide</source>
        <translation>Loe rohkem kasutusjuhendist</translation>
    </message>
    <message>
        <source>✓ Good</source>
        <translation>✓ Hea</translation>
    </message>
    <message>
        <source>✗ Not so</source>
        <translation>✗ Mitte nii</translation>
    </message>
</context>
<context>
    <name>House</name>
    <message>
        <source>“{name}” cannot be read ({reason}): it is left out.</source>
        <translation>Faili „{name}“ ei saa lugeda ({reason}): see jääb välja.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be looked into ({reason}): it is left out.</source>
        <translation>Kausta „{name}“ ei saa vaadata ({reason}): see jääb välja.</translation>
    </message>
    <message>
        <source>{kind} “{name}” stands {ways} {where}.</source>
        <translation>{kind} „{name}“ on {ways} {where}.</translation>
    </message>
    <message>
        <source>in one variant</source>
        <translation>ühel kujul</translation>
    </message>
    <message>
        <source>in {count} variants</source>
        <translation>{count} kujul</translation>
    </message>
    <message>
        <source>in one document</source>
        <translation>ühes dokumendis</translation>
    </message>
    <message>
        <source>in {count} documents</source>
        <translation>{count} dokumendis</translation>
    </message>
    <message>
        <source>Documents read: {count}</source>
        <translation>Loetud dokumente: {count}</translation>
    </message>
    <message>
        <source>These recur, and the library has nothing like them:</source>
        <translation>Need korduvad, aga raamatukogus midagi sellist pole:</translation>
    </message>
    <message>
        <source>“{name}” is damaged: open an earlier version of it from the versions.</source>
        <translation>„{name}“ on rikutud: avage selle varasem seis versioonide seast.</translation>
    </message>
    <message>
        <source>The folder “{name}” cannot be looked into ({reason}): the list shows what it held before.</source>
        <translation>Kausta „{name}“ ei saa vaadata ({reason}): loend näitab, mis seal varem oli.</translation>
    </message>
    <message>
        <source>“{one}” and “{other}” are copies of one document: keep one of them, or save the other as a new document.</source>
        <translation>„{one}“ ja „{other}“ on ühe dokumendi koopiad: jätke alles üks või salvestage teine uue dokumendina.</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>koostamisel</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>valmis</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>allkirjastatud</translation>
    </message>
    <message>
        <source>“{title}” names its own title, “{text}”: if another holder is meant, say “teine”.</source>
        <translation>„{title}“ nimetab iseenda ametinimetust „{text}“: kui mõeldud on sama ametinimetusega teist isikut, lisage sõna „teine“.</translation>
    </message>
    <message>
        <source>“{title}” is substituted by “{text}”, but {others} does not say that it substitutes it.</source>
        <translation>„{title}“: asendab „{text}“, aga {others} ei nimeta seda oma väljal „Keda asendab“.</translation>
    </message>
    <message>
        <source>“{title}” substitutes “{text}”, but {others} does not say that it is substituted by it.</source>
        <translation>„{title}“: asendatav „{text}“, aga {others} ei nimeta seda oma väljal „Kes asendab“.</translation>
    </message>
    <message>
        <source>“{title}”: nobody is named who substitutes it.</source>
        <translation>„{title}“: asendajat ei ole nimetatud.</translation>
    </message>
    <message>
        <source>“{title}” is substituted by “{text}”. If that is {others}: it does not say that it substitutes it.</source>
        <translation>„{title}“: asendab „{text}“. Kui see on {others}, siis tema ei nimeta seda oma väljal „Keda asendab“.</translation>
    </message>
    <message>
        <source>“{title}” substitutes “{text}”. If that is {others}: it does not say that it is substituted by it.</source>
        <translation>„{title}“: asendatav „{text}“. Kui see on {others}, siis tema ei nimeta seda oma väljal „Kes asendab“.</translation>
    </message>
    <message>
        <source>“{title}” ({unit})</source>
        <translation>„{title}“ ({unit})</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <translation>„{title}“</translation>
    </message>
    <message>
        <source>“{name}” was changed by somebody meanwhile and stays as it is: look at it once more.</source>
        <translation>Keegi on faili „{name}“ vahepeal muutnud ja see jäi, nagu on: vaadake see uuesti üle.</translation>
    </message>
    <message>
        <source>Review the job description: {title}</source>
        <translation>Ametijuhendi ülevaatamine: {title}</translation>
    </message>
    <message>
        <source>Last reviewed: {day}</source>
        <translation>Viimati üle vaadatud: {day}</translation>
    </message>
    <message>
        <source>Job descriptions</source>
        <translation>Ametijuhendid</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Ametinimetus</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Struktuuriüksus</translation>
    </message>
    <message>
        <source>Immediate superior</source>
        <translation>Vahetu juht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Seisund</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>Viimane ülevaatus</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Järgmine ülevaatus</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Ülevaatus</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Kujundus</translation>
    </message>
    <message>
        <source>Library updates</source>
        <translation>Kogu muudatusi</translation>
    </message>
    <message>
        <source>Differs from the library</source>
        <translation>Erineb kogust</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Vigu</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Hoiatusi</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Soovitusi</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fail</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Takistus</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>tähtaeg möödas</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>tähtaeg lähedal</translation>
    </message>
    <message>
        <source>later</source>
        <translation>hiljem</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kuupäev puudub</translation>
    </message>
    <message>
        <source>“{name}” is another document, not a copy of this one: compare the two, or open it by itself.</source>
        <translation>„{name}“ on teine dokument, mitte selle koopia: võrrelge neid või avage see eraldi.</translation>
    </message>
    <message>
        <source>“{name}” names the layout “{layout}”, which this program does not have: update it.</source>
        <translation>„{name}“ nimetab kujundust „{layout}“, mida selles programmis ei ole: uuendage programmi.</translation>
    </message>
    <message>
        <source>“{name}” could not remember the export: make it writable.</source>
        <translation>Faili „{name}“ ei saanud eksporti üles märkida: lubage sinna kirjutada.</translation>
    </message>
    <message>
        <source>Looked over, no changes</source>
        <translation>Üle vaadatud, muudatusi ei ole</translation>
    </message>
    <message>
        <source>There is no folder “{name}”: choose another.</source>
        <translation>Kausta „{name}“ ei ole: valige teine.</translation>
    </message>
</context>
<context>
    <name>HouseBar</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n muudatus</numerusform>
            <numerusform>%n muudatust</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n otsustada</numerusform>
            <numerusform>%n otsustada</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposals</source>
        <translation>
            <numerusform>%n ettepanek</numerusform>
            <numerusform>%n ettepanekut</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publish %n</source>
        <translation>
            <numerusform>Avalda %n</numerusform>
            <numerusform>Avalda %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Avalda</translation>
    </message>
    <message numerus="yes">
        <source>%n proposed</source>
        <translation>
            <numerusform>%n pakutud</numerusform>
            <numerusform>%n pakutud</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HouseJobs</name>
    <message>
        <source>Looked over, no changes…</source>
        <translation>Üle vaadatud, muudatusi ei ole…</translation>
    </message>
    <message>
        <source>Take the library&apos;s changes…</source>
        <translation>Võta raamatukogu muudatused…</translation>
    </message>
    <message>
        <source>Rename a unit or a superior…</source>
        <translation>Nimeta ümber üksus või vahetu juht…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Kontrolli…</translation>
    </message>
    <message>
        <source>Export as Word files…</source>
        <translation>Ekspordi Wordi failidena…</translation>
    </message>
    <message>
        <source>Save the list as a spreadsheet…</source>
        <translation>Salvesta loend arvutustabelina…</translation>
    </message>
    <message>
        <source>Reviews due, for a calendar…</source>
        <translation>Tähtajalised ülevaatused kalendrisse…</translation>
    </message>
    <message>
        <source>Who substitutes whom…</source>
        <translation>Kes keda asendab…</translation>
    </message>
    <message>
        <source>Families…</source>
        <translation>Dokumendipered…</translation>
    </message>
    <message>
        <source>New job description from this one as its base</source>
        <translation>Uus ametijuhend, mille alus on see</translation>
    </message>
    <message>
        <source>How documents say the library&apos;s wordings…</source>
        <translation>Kuidas dokumendid raamatukogu sõnastusi kasutavad…</translation>
    </message>
    <message>
        <source>Rename: {old} → {new}</source>
        <translation>Nimeta ümber: {old} → {new}</translation>
    </message>
    <message>
        <source>Only drafts are changed. What is ticked is saved; the earlier states are kept.</source>
        <translation>Muudetakse ainult koostamisel dokumente. Salvestatakse see, millel on linnuke; varasemad seisud jäävad alles.</translation>
    </message>
    <message>
        <source>Take the library&apos;s changes</source>
        <translation>Võta raamatukogu muudatused</translation>
    </message>
    <message>
        <source>What was changed in the document, too, is left out: it is answered in the document itself. What is ticked is saved; the earlier states are kept.</source>
        <translation>Mida on muudetud ka dokumendis, jääb välja: see otsustatakse dokumendis endas. Salvestatakse see, millel on linnuke; varasemad seisud jäävad alles.</translation>
    </message>
    <message>
        <source>Looked over, no changes</source>
        <translation>Üle vaadatud, muudatusi ei ole</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>ametijuhendid</translation>
    </message>
    <message>
        <source>reviews</source>
        <translation>ulevaatused</translation>
    </message>
    <message>
        <source>No review is due in the next 30 days.</source>
        <translation>Lähema 30 päeva jooksul ei ole ühegi ülevaatuse tähtaeg.</translation>
    </message>
    <message>
        <source>From the base: {title}</source>
        <translation>Aluse põhjal: {title}</translation>
    </message>
    <message>
        <source>“{title}” is open with changes that are not saved: it is left out, save it first.</source>
        <translation>„{title}“ on avatud ja selle muudatused on salvestamata: see jääb välja, salvestage see enne.</translation>
    </message>
    <message numerus="yes">
        <source>{words}: %n documents changed.</source>
        <translation>
            <numerusform>{words}: muudetud %n dokument.</numerusform>
            <numerusform>{words}: muudetud %n dokumenti.</numerusform>
        </translation>
    </message>
    <message>
        <source>These stay as they were.</source>
        <translation>Need jäid nii, nagu olid.</translation>
    </message>
    <message>
        <source>Take back: {words}</source>
        <translation>Võta tagasi: {words}</translation>
    </message>
    <message numerus="yes">
        <source>{words}: taken back in %n documents.</source>
        <translation>
            <numerusform>{words}: tagasi võetud %n dokumendis.</numerusform>
            <numerusform>{words}: tagasi võetud %n dokumendis.</numerusform>
        </translation>
    </message>
    <message>
        <source>These stay as they are now.</source>
        <translation>Need jäävad nii, nagu on praegu.</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Salvestatud: {path}</translation>
    </message>
</context>
<context>
    <name>HouseList</name>
    <message>
        <source>Job title</source>
        <translation>Ametinimetus</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Üksus</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Vahetu juht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Seis</translation>
    </message>
    <message>
        <source>Last review</source>
        <translation>Üle vaadatud</translation>
    </message>
    <message>
        <source>Next review</source>
        <translation>Ülevaatuse tähtaeg</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Kujundus</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Raamatukogu</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Märkused</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fail</translation>
    </message>
    <message>
        <source>A year after it was last looked over, approved or signed</source>
        <translation>Aasta pärast viimast ülevaatust, kinnitamist või allkirjastamist</translation>
    </message>
    <message>
        <source>Changes of the library that wait, and places that differ from the library</source>
        <translation>Raamatukogu muudatused, mis ootavad, ja kohad, mis raamatukogust erinevad</translation>
    </message>
    <message>
        <source>What the checks find</source>
        <translation>Mida kontroll leiab</translation>
    </message>
    <message>
        <source>{day}, overdue</source>
        <translation>{day}, möödas</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>teadmata</translation>
    </message>
    <message>
        <source>Errors: {errors}, warnings: {warnings}, hints: {hints}</source>
        <translation>Vigu: {errors}, hoiatusi: {warnings}, soovitusi: {hints}</translation>
    </message>
    <message>
        <source>Changes of the library that wait: {updates}. Places that differ: {differing}.</source>
        <translation>Raamatukogu muudatusi ootab: {updates}. Kohti, mis erinevad: {differing}.</translation>
    </message>
    <message>
        <source>waiting {count}</source>
        <translation>ootab {count}</translation>
    </message>
    <message>
        <source>differs {count}</source>
        <translation>erineb {count}</translation>
    </message>
</context>
<context>
    <name>HouseNotice</name>
    <message numerus="yes">
        <source>Library: %n to decide</source>
        <translation>
            <numerusform>Raamatukogu: %n otsustada</numerusform>
            <numerusform>Raamatukogu: %n otsustada</numerusform>
        </translation>
    </message>
    <message>
        <source>You and somebody else changed the same entries: choose which stand.</source>
        <translation>Teie ja keegi teine muutsite samu kirjeid: valige, kumb sõnastus jääb.</translation>
    </message>
    <message numerus="yes">
        <source>Library: %n changes</source>
        <translation>
            <numerusform>Raamatukogu: %n muudatus</numerusform>
            <numerusform>Raamatukogu: %n muudatust</numerusform>
        </translation>
    </message>
    <message>
        <source>The house&apos;s library has changed: look at it and take it.</source>
        <translation>Asutuse raamatukogu on muutunud: vaadake muudatused üle ja võtke need kasutusele.</translation>
    </message>
    <message numerus="yes">
        <source>Library: %n proposals</source>
        <translation>
            <numerusform>Raamatukogu: %n ettepanek</numerusform>
            <numerusform>Raamatukogu: %n ettepanekut</numerusform>
        </translation>
    </message>
    <message>
        <source>Others propose texts for the library: accept or decline them.</source>
        <translation>Teised pakuvad raamatukokku tekste: võtke need vastu või lükake tagasi.</translation>
    </message>
    <message>
        <source>The house&apos;s library is away</source>
        <translation>Asutuse raamatukogu pole kättesaadav</translation>
    </message>
    <message>
        <source>Go on with the copy on this computer; nothing is lost.</source>
        <translation>Töötage edasi selle arvuti koopiaga; midagi ei lähe kaduma.</translation>
    </message>
</context>
<context>
    <name>HouseReading</name>
    <message>
        <source>Documents read</source>
        <translation>Loetud dokumente</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
    <message>
        <source>{count} of {all} documents read</source>
        <translation>Loetud {count} dokumenti {all}-st</translation>
    </message>
</context>
<context>
    <name>HouseWindow</name>
    <message>
        <source>Title, unit, superior, state or file</source>
        <translation>Ametinimetus, üksus, vahetu juht, seis või fail</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Which reviews</source>
        <translation>Millised ülevaatused</translation>
    </message>
    <message>
        <source>Look anew</source>
        <translation>Vaata uuesti</translation>
    </message>
    <message>
        <source>Look at the folders anew (F5)</source>
        <translation>Vaata kaustad uuesti läbi (F5)</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Üksikasjad</translation>
    </message>
    <message>
        <source>Documents of the house</source>
        <translation>Asutuse dokumendid</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Lisa kaust…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Seaded…</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Näita kõiki</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Võta tagasi</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ava</translation>
    </message>
    <message>
        <source>Looked over, no changes…</source>
        <translation>Üle vaadatud, muudatusi ei ole…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Nimeta ümber…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Veel</translation>
    </message>
    <message>
        <source>Who substitutes whom</source>
        <translation>Kes keda asendab</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Kõik dokumendid</translation>
    </message>
    <message>
        <source>Review overdue</source>
        <translation>Ülevaatuse tähtaeg möödas</translation>
    </message>
    <message>
        <source>Review due in 30 days</source>
        <translation>Ülevaatuse tähtaeg 30 päeva jooksul</translation>
    </message>
    <message>
        <source>Last review unknown</source>
        <translation>Viimane ülevaatus teadmata</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n dokument</numerusform>
            <numerusform>%n dokumenti</numerusform>
        </translation>
    </message>
    <message>
        <source>review overdue: {count}</source>
        <translation>tähtaeg möödas: {count}</translation>
    </message>
    <message>
        <source>due in 30 days: {count}</source>
        <translation>tähtaeg 30 päeva jooksul: {count}</translation>
    </message>
    <message>
        <source>shown: {count}</source>
        <translation>näha: {count}</translation>
    </message>
    <message>
        <source>the folders are being looked at…</source>
        <translation>kaustu vaadatakse läbi…</translation>
    </message>
    <message>
        <source>the checks look at the documents…</source>
        <translation>dokumente kontrollitakse…</translation>
    </message>
    <message>
        <source>Add the folders in which the house keeps its job descriptions, on this computer or on a share. Nothing in them is changed without you.</source>
        <translation>Lisage kaustad, kus asutus oma ametijuhendeid hoiab, kas selles arvutis või võrgukettal. Ilma teieta neis midagi ei muudeta.</translation>
    </message>
    <message>
        <source>There are no job descriptions in: {folders}</source>
        <translation>Siin ei ole ühtegi ametijuhendit: {folders}</translation>
    </message>
    <message>
        <source>No document fits what is asked for.</source>
        <translation>Ükski dokument ei vasta otsitule.</translation>
    </message>
    <message numerus="yes">
        <source>{first} And %n more.</source>
        <translation>
            <numerusform>{first} Ja veel %n.</numerusform>
            <numerusform>{first} Ja veel %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>These were left out; the list goes on without them.</source>
        <translation>Need jäid välja; ülejäänud loend on terve.</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Mida ei saanud lugeda</translation>
    </message>
    <message>
        <source>Folder of the house&apos;s job descriptions</source>
        <translation>Asutuse ametijuhendite kaust</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Some words of this line found no field.</source>
        <translation>Mõni sõna sellelt realt ei sobinud ühelegi väljale.</translation>
    </message>
    <message>
        <source>The label is misspelt.</source>
        <translation>Välja nimetuses on kirjaviga.</translation>
    </message>
    <message>
        <source>No label says which field this is.</source>
        <translation>Ükski nimetus ei ütle, mis väljaga on tegu.</translation>
    </message>
    <message>
        <source>The line holds several fields: check where one ends.</source>
        <translation>Real on mitu välja: kontrollige, kus üks lõpeb.</translation>
    </message>
    <message>
        <source>The heading is not one that this program knows: “{text}”.</source>
        <translation>Sellise sõnastusega pealkirja programm ei tunne: „{text}“.</translation>
    </message>
    <message>
        <source>The heading is misspelt: “{text}”.</source>
        <translation>Pealkirjas on kirjaviga: „{text}“.</translation>
    </message>
    <message>
        <source>One heading covers several sections: “{text}”.</source>
        <translation>Ühe pealkirja all on mitu jaotist: „{text}“.</translation>
    </message>
    <message>
        <source>There is no heading: the section was known by its content.</source>
        <translation>Pealkirja ei ole: jaotis tunti ära sisu järgi.</translation>
    </message>
    <message>
        <source>It stands under a heading that is not known.</source>
        <translation>See seisab tundmatu pealkirja all.</translation>
    </message>
    <message>
        <source>This heading is not known.</source>
        <translation>See pealkiri on tundmatu.</translation>
    </message>
    <message>
        <source>It stands before the first section.</source>
        <translation>See seisab enne esimest jaotist.</translation>
    </message>
    <message>
        <source>It stands outside the text.</source>
        <translation>See ei seisa tekstis endas, vaid lehe servas või märkuses.</translation>
    </message>
    <message>
        <source>This program has no section of this name.</source>
        <translation>Sellise nimega jaotist programmis ei ole.</translation>
    </message>
    <message>
        <source>This section stands in the document twice.</source>
        <translation>See jaotis on dokumendis kaks korda.</translation>
    </message>
    <message>
        <source>No field holds what this column holds.</source>
        <translation>Selle veeru sisu jaoks ei ole ametijuhendis välja.</translation>
    </message>
    <message>
        <source>Several duties stand in one row: check which results are whose.</source>
        <translation>Ühes reas on mitu ülesannet: kontrollige, milline tulemus käib millise ülesande juurde.</translation>
    </message>
    <message>
        <source>Several rows stand under this duty: check its results.</source>
        <translation>Selle ülesande all on mitu rida: kontrollige, kas tulemused on õiged.</translation>
    </message>
    <message>
        <source>No duty stands before this result.</source>
        <translation>Selle tulemuse ees ei ole ühtegi ülesannet.</translation>
    </message>
    <message>
        <source>It stands before the first duty.</source>
        <translation>See on enne esimest ülesannet.</translation>
    </message>
    <message>
        <source>Nothing says whether this is a sub-task or an expected result.</source>
        <translation>Miski ei ütle, kas see on alamülesanne või oodatav tulemus.</translation>
    </message>
    <message>
        <source>Rights and responsibilities stand under one heading: check which is which.</source>
        <translation>Õigused ja vastutus on ühe pealkirja all: kontrollige, kumb on kumb.</translation>
    </message>
    <message>
        <source>It stands above the first section.</source>
        <translation>See on enne esimest jaotist.</translation>
    </message>
    <message>
        <source>Labels stand side by side.</source>
        <translation>Nimetused on kõrvuti.</translation>
    </message>
    <message>
        <source>One label covers several boxes: “{text}”.</source>
        <translation>Ühe nimetuse all on mitu kasti: „{text}“.</translation>
    </message>
    <message>
        <source>No label says which requirement this is.</source>
        <translation>Ükski nimetus ei ütle, mis nõudega on tegu.</translation>
    </message>
    <message>
        <source>A signature has no place for this line.</source>
        <translation>Allkirja juures ei ole sellele reale kohta.</translation>
    </message>
    <message>
        <source>It stands in no box of the requirements.</source>
        <translation>See ei seisa üheski nõuete kastis.</translation>
    </message>
    <message>
        <source>The layout has its own name for this column.</source>
        <translation>Kujundusel on selle veeru jaoks oma nimi.</translation>
    </message>
    <message>
        <source>This section has no field for it.</source>
        <translation>Selles jaotises ei ole selle jaoks välja.</translation>
    </message>
</context>
<context>
    <name>ImportMany</name>
    <message>
        <source>&amp;Save into</source>
        <translation>&amp;Salvestatakse kausta</translation>
    </message>
    <message>
        <source>Folder that the job descriptions are saved into</source>
        <translation>Kaust, kuhu ametijuhendid salvestatakse</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vali…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Impordi</translation>
    </message>
    <message>
        <source>Files read</source>
        <translation>Loetud failid</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Peata</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Failid</translation>
    </message>
    <message>
        <source>Which files are shown</source>
        <translation>Milliseid faile näidatakse</translation>
    </message>
    <message>
        <source>&amp;Look through…</source>
        <translation>&amp;Vaata üle…</translation>
    </message>
    <message>
        <source>&amp;Open in the editor</source>
        <translation>&amp;Ava redaktoris</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>“{name}” is there already and was left as it is.</source>
        <translation>„{name}“ on juba olemas ja jäeti muutmata.</translation>
    </message>
</context>
<context>
    <name>ImportPlaces</name>
    <message>
        <source>{section} (left out at present)</source>
        <translation>{section} (praegu välja jäetud)</translation>
    </message>
    <message>
        <source>New duty</source>
        <translation>Uus põhiülesanne</translation>
    </message>
    <message>
        <source>New sub-task</source>
        <translation>Uus alamülesanne</translation>
    </message>
    <message>
        <source>New expected result</source>
        <translation>Uus oodatav tulemus</translation>
    </message>
    <message>
        <source>New item of the list</source>
        <translation>Uus loetelupunkt</translation>
    </message>
    <message>
        <source>New competency</source>
        <translation>Uus kompetents</translation>
    </message>
    <message>
        <source>New behavioural indicator</source>
        <translation>Uus käitumisnäitaja</translation>
    </message>
</context>
<context>
    <name>ImportReview</name>
    <message>
        <source>Regime</source>
        <translation>Teenistuse liik</translation>
    </message>
    <message>
        <source>Nothing was found for it.</source>
        <translation>Selle kohta ei leitud midagi.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(tühi)</translation>
    </message>
    <message>
        <source>It is not certain that this belongs here.</source>
        <translation>Pole kindel, kas see kuulub siia.</translation>
    </message>
    <message>
        <source>the document&apos;s own</source>
        <translation>dokumendi oma sõnastus</translation>
    </message>
    <message>
        <source>same as in the library</source>
        <translation>sama mis raamatukogus</translation>
    </message>
    <message>
        <source>the library&apos;s short wording</source>
        <translation>raamatukogu lühike sõnastus</translation>
    </message>
    <message>
        <source>the library&apos;s long wording</source>
        <translation>raamatukogu pikk sõnastus</translation>
    </message>
    <message>
        <source>adapted from the library</source>
        <translation>raamatukogu sõnastusest kohandatud</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nimi</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Põhiülesanne</translation>
    </message>
    <message>
        <source>Sub-task</source>
        <translation>Alamülesanne</translation>
    </message>
    <message>
        <source>Expected result</source>
        <translation>Oodatav tulemus</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Loetelupunkt</translation>
    </message>
    <message>
        <source>Lead-in</source>
        <translation>Sissejuhatus</translation>
    </message>
    <message>
        <source>Behavioural indicator</source>
        <translation>Käitumisnäitaja</translation>
    </message>
    <message>
        <source>Competency</source>
        <translation>Kompetents</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Täpsustus</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Kirjeldus</translation>
    </message>
    <message>
        <source>Party</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Märge</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Ametinimetus</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Pealkiri</translation>
    </message>
    <message>
        <source>stood under “{heading}”</source>
        <translation>asus pealkirja „{heading}“ all</translation>
    </message>
    <message>
        <source>The source as it was read</source>
        <translation>Lähtefail, nagu see loeti</translation>
    </message>
    <message>
        <source>In the page header</source>
        <translation>Päises</translation>
    </message>
    <message>
        <source>In the page footer</source>
        <translation>Jaluses</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Allmärkused</translation>
    </message>
    <message>
        <source>Endnotes</source>
        <translation>Lõpumärkused</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentaarid</translation>
    </message>
    <message>
        <source>Hidden text</source>
        <translation>Peidetud tekst</translation>
    </message>
    <message>
        <source>Prompts of empty fields</source>
        <translation>Tühjade väljade juhised</translation>
    </message>
    <message>
        <source>What the file becomes</source>
        <translation>Mis failist saab</translation>
    </message>
    <message>
        <source>What you leave here stays with the draft until you deal with it.</source>
        <translation>Mille siia jätate, jääb mustandi juurde, kuni leiate sellele koha.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Võta &amp;tagasi</translation>
    </message>
    <message>
        <source>Take the last step back (Ctrl+Z)</source>
        <translation>Võta viimane samm tagasi (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Arusaamata jäi</translation>
    </message>
    <message>
        <source>&amp;Put into…</source>
        <translation>&amp;Paiguta…</translation>
    </message>
    <message>
        <source>&amp;Not needed</source>
        <translation>Pole &amp;vaja</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Lähtefail</translation>
    </message>
    <message>
        <source>Job description</source>
        <translation>Ametijuhend</translation>
    </message>
    <message>
        <source>Only what &amp;changes</source>
        <translation>Ainult &amp;muudatused</translation>
    </message>
    <message>
        <source>&amp;Link what is the same to the library</source>
        <translation>&amp;Seo kattuvad tekstid raamatukoguga</translation>
    </message>
    <message>
        <source>Next in doubt (F8)</source>
        <translation>Järgmine kaheldav (F8)</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>Võta &amp;vastu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
    <message>
        <source>Fields of the job description</source>
        <translation>Ametijuhendi väljad</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Kleebitud tekst</translation>
    </message>
    <message>
        <source>Import: {name}</source>
        <translation>Import: {name}</translation>
    </message>
    <message>
        <source>“{name}” beside it is not a draft any more, so this becomes a new job description.</source>
        <translation>Samas kaustas olev „{name}“ ei ole enam mustand, seepärast saab sellest uus ametijuhend.</translation>
    </message>
    <message>
        <source>Changes in “{name}”</source>
        <translation>Muudatused failis „{name}“</translation>
    </message>
    <message>
        <source>A new job description</source>
        <translation>Uus ametijuhend</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Erinevusi ei ole.</translation>
    </message>
    <message numerus="yes">
        <source>Not understood: %n</source>
        <translation>
            <numerusform>Arusaamata jäi: %n</numerusform>
            <numerusform>Arusaamata jäi: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Read: %n word(s)</source>
        <translation>
            <numerusform>Loeti %n sõna</numerusform>
            <numerusform>Loeti %n sõna</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To look at: %n</source>
        <translation>
            <numerusform>üle vaadata: %n väli</numerusform>
            <numerusform>üle vaadata: %n välja</numerusform>
        </translation>
    </message>
    <message>
        <source>no field is in doubt</source>
        <translation>ükski väli ei ole kaheldav</translation>
    </message>
    <message>
        <source>everything was understood</source>
        <translation>kõigest saadi aru</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <translation>Loen faili „{name}“…</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Kausta import</translation>
    </message>
    <message>
        <source>“{name}” holds no Word document, PDF or text: choose another folder.</source>
        <translation>Kaustas „{name}“ ei ole Wordi dokumente, PDF-e ega tekstifaile: valige teine kaust.</translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>Paste the text of a job description: from Word, an e-mail or a web page. It is looked through before anything becomes of it.</source>
        <translation>Kleepige ametijuhendi tekst, näiteks Wordist, e-kirjast või veebilehelt. Enne kui sellest ametijuhend saab, vaatate tulemuse üle.</translation>
    </message>
    <message>
        <source>Text of the job description</source>
        <translation>Ametijuhendi tekst</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>&amp;Loe</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
</context>
<context>
    <name>ItemListForm</name>
    <message>
        <source>Lead-in line (may stay empty)</source>
        <translation>Sissejuhatav rida (võib jääda tühjaks)</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Loetelu</translation>
    </message>
    <message>
        <source>Add an item</source>
        <translation>Lisa rida</translation>
    </message>
    <message>
        <source>Write the item here; Enter makes the next one</source>
        <translation>Kirjutage siia; Enter lisab järgmise rea</translation>
    </message>
</context>
<context>
    <name>ItemRow</name>
    <message>
        <source>Remove this item</source>
        <translation>Eemalda see rida</translation>
    </message>
    <message>
        <source>Move: {name}</source>
        <translation>Liiguta: {name}</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>As a spreadsheet (XLSX)…</source>
        <translation>Tabelina (XLSX)…</translation>
    </message>
    <message>
        <source>As a pack (JSON)…</source>
        <translation>Pakina (JSON)…</translation>
    </message>
    <message>
        <source>How they say the library&apos;s wordings…</source>
        <translation>Kuidas neis raamatukogu sõnastusi öeldakse…</translation>
    </message>
    <message>
        <source>Collect job titles and units…</source>
        <translation>Kogu ametinimetused ja üksused…</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>Ühenda korduvad kirjed</translation>
    </message>
    <message>
        <source>Which entries say the same as “{name}”? They are retired, and documents that took them are led to it.</source>
        <translation>Millised kirjed ütlevad sama mis „{name}“? Need tunnistatakse kehtetuks ja ametijuhendid, mis need võtsid, juhitakse siia.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Ühenda</translation>
    </message>
    <message>
        <source>Retire with a successor</source>
        <translation>Asenda teise kirjega</translation>
    </message>
    <message>
        <source>Which entry takes the place of “{name}”? Documents that took it are led to that one.</source>
        <translation>Milline kirje tuleb „{name}“ asemele? Ametijuhendid, mis selle võtsid, juhitakse uue kirje juurde.</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Tunnista kehtetuks</translation>
    </message>
    <message>
        <source>Merge duplicates into this…</source>
        <translation>Ühenda korduvad kirjed siia…</translation>
    </message>
    <message>
        <source>Retire with a successor…</source>
        <translation>Asenda teise kirjega…</translation>
    </message>
    <message>
        <source>Make it a proposal again</source>
        <translation>Tee uuesti ettepanekuks</translation>
    </message>
    <message>
        <source>Who uses this…</source>
        <translation>Kus seda kasutatakse…</translation>
    </message>
    <message>
        <source>Folder with job descriptions</source>
        <translation>Ametijuhendite kaust</translation>
    </message>
    <message>
        <source>Job titles and units in documents</source>
        <translation>Ametinimetused ja üksused ametijuhendites</translation>
    </message>
    <message>
        <source>{source}: the library has all of it already.</source>
        <translation>{source}: see kõik on raamatukogus juba olemas.</translation>
    </message>
    <message>
        <source>Those who keep the library do this.</source>
        <translation>Seda teevad raamatukogu hoidjad.</translation>
    </message>
    <message>
        <source>Save as a file (JSON)…</source>
        <translation>Salvesta failina (JSON)…</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>This sentence cannot be shown as rows. It stays as it is written.</source>
        <translation>Seda lauset ei saa ridadena näidata. See jääb nii, nagu see on kirjutatud.</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Lisa keel</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Keeleoskus</translation>
    </message>
</context>
<context>
    <name>Layouts</name>
    <message>
        <source>Not printed in this layout, but kept: {places}.</source>
        <translation>Selles kujunduses ei trükita, aga jääb alles: {places}.</translation>
    </message>
    <message>
        <source>This layout also asks for: {places}.</source>
        <translation>See kujundus küsib veel: {places}.</translation>
    </message>
    <message>
        <source>Layout: {name}</source>
        <translation>Kujundus: {name}</translation>
    </message>
    <message>
        <source>{name} – layout not confirmed</source>
        <translation>{name} – makett kinnitamata</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <source>Show</source>
        <translation>Näita</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>Arusaamata jäi</translation>
    </message>
    <message>
        <source>&amp;Put into…</source>
        <translation>&amp;Paiguta…</translation>
    </message>
    <message>
        <source>&amp;Not needed</source>
        <translation>Pole &amp;vaja</translation>
    </message>
    <message>
        <source>Put into its place: what was not understood</source>
        <translation>Arusaamata jäänud teksti paigutamine</translation>
    </message>
    <message>
        <source>Give up: what was not understood</source>
        <translation>Arusaamata jäänud teksti kustutamine</translation>
    </message>
</context>
<context>
    <name>LeftoversPanel</name>
    <message numerus="yes">
        <source>Not understood: %n</source>
        <translation>
            <numerusform>Arusaamata jäi: %n</numerusform>
            <numerusform>Arusaamata jäi: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Peida</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Näita</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Nothing was saved: the library can only be read.</source>
        <translation>Midagi ei salvestatud: raamatukogu saab praegu ainult lugeda.</translation>
    </message>
    <message>
        <source>Proposed for the library: {name}</source>
        <translation>Raamatukokku pakutud: {name}</translation>
    </message>
    <message>
        <source>Saved to the library: {name}</source>
        <translation>Raamatukokku salvestatud: {name}</translation>
    </message>
    <message>
        <source>Adapted: {name}</source>
        <translation>Kohandatud: {name}</translation>
    </message>
    <message>
        <source>Changed in the library: {name}</source>
        <translation>Muudetud raamatukogus: {name}</translation>
    </message>
    <message>
        <source>Changed here and in the library: {name}</source>
        <translation>Muudetud siin ja raamatukogus: {name}</translation>
    </message>
    <message>
        <source>From the library: {name}</source>
        <translation>Raamatukogust: {name}</translation>
    </message>
    <message>
        <source>without “{library}”</source>
        <translation>ilma „{library}“</translation>
    </message>
    <message>
        <source>added “{text}”</source>
        <translation>lisatud „{text}“</translation>
    </message>
    <message>
        <source>“{text}” in place of “{library}”</source>
        <translation>„{text}“, raamatukogus „{library}“</translation>
    </message>
    <message>
        <source>Core competency</source>
        <translation>Vajalik kompetents</translation>
    </message>
    <message>
        <source>Additional competency</source>
        <translation>Täiendav kompetents</translation>
    </message>
    <message>
        <source>Duty</source>
        <translation>Ülesanne</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Õigus</translation>
    </message>
    <message>
        <source>Responsibility</source>
        <translation>Vastutus</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Töövahendid</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Haridus</translation>
    </message>
    <message>
        <source>Experience</source>
        <translation>Töökogemus</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Keeleoskus</translation>
    </message>
    <message>
        <source>Computer skills</source>
        <translation>Arvutioskus</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Eesmärk</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Struktuuriüksus</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Ametinimetus</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Pikkuseta</translation>
    </message>
    <message>
        <source>Short</source>
        <translation>Lühike</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Pikk</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Kõigile</translation>
    </message>
    <message>
        <source>For employees</source>
        <translation>Töötajale</translation>
    </message>
    <message>
        <source>For officials</source>
        <translation>Ametnikule</translation>
    </message>
    <message>
        <source>Wording {number}</source>
        <translation>Sõnastus {number}</translation>
    </message>
    <message>
        <source>The library “{name}” is in use by another window: try again in a moment.</source>
        <translation>Kogu „{name}“ on teise akna käes: proovige hetke pärast uuesti.</translation>
    </message>
    <message>
        <source>The library “{name}” cannot be used ({reason}): make room on the disk and see that you may write in its folder.</source>
        <translation>Kogu „{name}“ ei saa kasutada ({reason}): tehke kettale ruumi ja kontrollige, kas tohite selle kausta kirjutada.</translation>
    </message>
    <message>
        <source>The library “{name}” was damaged and lies now in “{aside}”: the one that came with the program, or the house&apos;s, takes its place.</source>
        <translation>Kogu „{name}“ oli vigane ja on nüüd failis „{aside}“: selle asemel on programmiga kaasas olnud või asutuse kogu.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {limit} MB, which no library is: choose another file.</source>
        <translation>„{name}“ on suurem kui {limit} MB, nii suur ei ole ükski kogu: valige teine fail.</translation>
    </message>
    <message>
        <source>“{name}” is not a library that this program published: choose the file that it published.</source>
        <translation>„{name}“ ei ole selle programmi avaldatud kogu: valige fail, mille programm avaldas.</translation>
    </message>
    <message>
        <source>“{name}” is not whole: wait until it has been copied, or have it removed and published again; your library stays as it is.</source>
        <translation>„{name}“ ei ole terve: oodake, kuni see on kopeeritud, või laske see kustutada ja uuesti avaldada; teie kogu jääb nii, nagu on.</translation>
    </message>
    <message>
        <source>“{name}” has format version {schema}, but this program knows only up to {known}: update the program.</source>
        <translation>Faili „{name}“ vormingu versioon on {schema}, see programm tunneb kuni versiooni {known}: uuendage programmi.</translation>
    </message>
    <message>
        <source>“{name}” holds more than any library does: choose another file.</source>
        <translation>Failis „{name}“ on rohkem, kui üheski kogus olla saab: valige teine fail.</translation>
    </message>
    <message>
        <source>“{name}” has a wrong value in entry {number} ({field}): have it published again, your library stays as it is.</source>
        <translation>Faili „{name}“ {number}. kirjes on vale väärtus ({field}): laske kogu uuesti avaldada, teie kogu jääb nii, nagu on.</translation>
    </message>
    <message>
        <source>“{name}” has two entries with the id “{id}”: have it published again, your library stays as it is.</source>
        <translation>Failis „{name}“ on kaks kirjet tunnusega „{id}“: laske kogu uuesti avaldada, teie kogu jääb nii, nagu on.</translation>
    </message>
    <message>
        <source>“{name}” holds marks of a web page (HTML) in entry {number}: take them out and publish it again.</source>
        <translation>Faili „{name}“ {number}. kirjes on veebilehe märgendeid (HTML): eemaldage need ja avaldage kogu uuesti.</translation>
    </message>
    <message>
        <source>The house&apos;s library “{name}” cannot be reached in “{folder}”: go on with the copy on this computer, nothing is lost.</source>
        <translation>Asutuse kogu „{name}“ ei saa kaustast „{folder}“ kätte: jätkake selle arvuti koopiaga, midagi ei lähe kaotsi.</translation>
    </message>
    <message>
        <source>Somebody else published “{name}” meanwhile: look through those changes, then publish yours; nothing was overwritten.</source>
        <translation>Kogu „{name}“ on vahepeal avaldanud keegi teine: vaadake tema muudatused läbi ja avaldage siis enda omad; midagi ei kirjutatud üle.</translation>
    </message>
    <message>
        <source>Somebody else is just publishing “{name}”: try again in a moment.</source>
        <translation>Keegi teine avaldab just praegu kogu „{name}“: proovige hetke pärast uuesti.</translation>
    </message>
    <message>
        <source>Entries of “{name}” are retired by those who publish it: propose another wording, or ask them.</source>
        <translation>Kogu „{name}“ kirjeid võtavad kasutusest need, kes seda avaldavad: tehke ettepanek teise sõnastuse kohta või pöörduge nende poole.</translation>
    </message>
    <message>
        <source>Entries on the library&apos;s server are retired by those who keep it: propose another wording, or ask them.</source>
        <translation>Serveris olevaid kirjeid kõrvaldavad kasutusest need, kes raamatukogu hoiavad: pakkuge teine sõnastus või paluge neid.</translation>
    </message>
    <message>
        <source>“{name}” is older than the copy on this computer, which stays: have the library published again.</source>
        <translation>„{name}“ on vanem kui selle arvuti koopia, mis jääb alles: laske kogu uuesti avaldada.</translation>
    </message>
    <message>
        <source>“{name}” lacks entries that stand here ({count}): publish the library again.</source>
        <translation>Failis „{name}“ puudub kirjeid, mis siin on olemas ({count}): avaldage kogu uuesti.</translation>
    </message>
    <message>
        <source>The library&apos;s server cannot be reached ({reason}): go on with the copy on this computer, changes are sent later.</source>
        <translation>Kogu serverit ei saa kätte ({reason}): jätkake selle arvuti koopiaga, muudatused saadetakse hiljem.</translation>
    </message>
    <message>
        <source>The library&apos;s server can be reached again: what was waiting has been sent.</source>
        <translation>Kogu server on jälle kättesaadav: see, mis ootas, on saadetud.</translation>
    </message>
    <message>
        <source>The library&apos;s server refuses ({reason}): ask whoever looks after it, nothing was changed.</source>
        <translation>Kogu server keeldub ({reason}): pöörduge selle haldaja poole, midagi ei muudetud.</translation>
    </message>
    <message>
        <source>The library&apos;s server has format version {schema}, but this program knows only up to {known}: update the program.</source>
        <translation>Kogu serveri vormingu versioon on {schema}, see programm tunneb kuni versiooni {known}: uuendage programmi.</translation>
    </message>
    <message>
        <source>A library on a server needs the program&apos;s part “server”: have ametijuhend[server] installed, or choose another library.</source>
        <translation>Serveris olev kogu vajab programmi osa „server“: laske paigaldada ametijuhend[server] või valige teine kogu.</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>ettepanek</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>kasutusel</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>kehtetu</translation>
    </message>
    <message>
        <source>What was proposed here has had its answer.</source>
        <translation>Teie ettepanek on saanud vastuse.</translation>
    </message>
    <message>
        <source>The library is published: everybody gets it from now on.</source>
        <translation>Raamatukogu on avaldatud: nüüdsest saavad selle kõik.</translation>
    </message>
    <message>
        <source>In use now: {name}</source>
        <translation>Nüüd kasutusel: {name}</translation>
    </message>
    <message>
        <source>Tags: {tags}</source>
        <translation>Märksõnad: {tags}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Märkus: {note}</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Kasutusest kõrvaldatud</translation>
    </message>
    <message>
        <source>The house&apos;s library cannot be reached; this is the copy on this computer.</source>
        <translation>Asutuse raamatukogu pole praegu kättesaadav; see on selle arvuti koopia.</translation>
    </message>
    <message>
        <source>The house&apos;s library. What you save goes as a proposal to who keeps it.</source>
        <translation>Asutuse raamatukogu. See, mille salvestate, läheb ettepanekuna selle hoidjale.</translation>
    </message>
    <message>
        <source>The house&apos;s library on a server. What you save is in use at once.</source>
        <translation>Asutuse raamatukogu serveris. See, mille salvestate, on kohe kasutusel.</translation>
    </message>
    <message>
        <source>The house&apos;s library. Others get what you save once you publish it.</source>
        <translation>Asutuse raamatukogu. Teised saavad teie muudatused siis, kui need avaldate.</translation>
    </message>
    <message>
        <source>The wording stayed as it was.</source>
        <translation>Sõnastus jäi samaks.</translation>
    </message>
    <message>
        <source>Import into the library</source>
        <translation>Impordi raamatukokku</translation>
    </message>
    <message>
        <source>Taken into the library: {count}</source>
        <translation>Raamatukokku võetud: {count}</translation>
    </message>
    <message>
        <source>The library has something like this</source>
        <translation>Raamatukogus on sarnane kirje</translation>
    </message>
    <message>
        <source>Library of job descriptions</source>
        <translation>Ametijuhendite raamatukogu</translation>
    </message>
    <message>
        <source>The library was exported: {path}</source>
        <translation>Raamatukogu eksporditud: {path}</translation>
    </message>
    <message>
        <source>“{name}” was not saved: it holds marks of a web page (HTML), take them out and save again.</source>
        <translation>„{name}“ jäi salvestamata: selles on veebilehe märgendeid (HTML), võtke need välja ja salvestage uuesti.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: it holds more than an entry can, shorten it and save again.</source>
        <translation>„{name}“ jäi salvestamata: selles on rohkem, kui kirjesse mahub, lühendage seda ja salvestage uuesti.</translation>
    </message>
    <message>
        <source>Proposals for the library</source>
        <translation>Ettepanekud raamatukogule</translation>
    </message>
    <message>
        <source>The library&apos;s server holds an entry that this program cannot read: update the program, or ask whoever looks after the server; the copy on this computer stays as it is.</source>
        <translation>Raamatukogu serveris on kirje, mida see programm ei oska lugeda: uuendage programmi või küsige serveri haldajalt; selle arvuti koopia jääb nii, nagu on.</translation>
    </message>
    <message>
        <source>The settings name no address of the library&apos;s server: write it there, or choose another library; until then the one that came with the program can be read.</source>
        <translation>Seadetes ei ole raamatukogu serveri aadressi: kirjutage see sinna või valige teine raamatukogu; seni saab lugeda programmiga kaasas olevat.</translation>
    </message>
</context>
<context>
    <name>LibraryActs</name>
    <message>
        <source>Save to the library</source>
        <translation>Salvesta raamatukokku</translation>
    </message>
    <message>
        <source>Propose for the library</source>
        <translation>Paku raamatukokku</translation>
    </message>
    <message>
        <source>Compare with the library…</source>
        <translation>Võrdle raamatukoguga…</translation>
    </message>
    <message>
        <source>Take the library&apos;s present wording</source>
        <translation>Võta raamatukogu praegune sõnastus</translation>
    </message>
    <message>
        <source>Back to the library&apos;s wording</source>
        <translation>Tagasi raamatukogu sõnastusele</translation>
    </message>
    <message>
        <source>Keep the own wording</source>
        <translation>Jäta oma sõnastus</translation>
    </message>
    <message>
        <source>Make this the library&apos;s wording</source>
        <translation>Tee sellest raamatukogu sõnastus</translation>
    </message>
    <message>
        <source>Forget where it came from</source>
        <translation>Unusta seos raamatukoguga</translation>
    </message>
    <message>
        <source>Propose this as the library&apos;s wording</source>
        <translation>Paku see raamatukogu sõnastuseks</translation>
    </message>
    <message>
        <source>Another wording</source>
        <translation>Teine sõnastus</translation>
    </message>
    <message>
        <source>Link to this entry</source>
        <translation>Seo selle kirjega</translation>
    </message>
    <message>
        <source>Link to the library</source>
        <translation>Raamatukoguga sidumine</translation>
    </message>
    <message>
        <source>Wording: {name}</source>
        <translation>Sõnastus: {name}</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>Show or hide the library (Ctrl+L)</source>
        <translation>Näita või peida raamatukogu (Ctrl+L)</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Otsi raamatukogust</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Lisa</translation>
    </message>
    <message>
        <source>Insert what is chosen after the place of the cursor (Enter)</source>
        <translation>Lisa valitu kursori koha järele (Enter)</translation>
    </message>
    <message>
        <source>Found in the library</source>
        <translation>Raamatukogust leitud</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Sõnastus</translation>
    </message>
    <message>
        <source>Preview of the wording</source>
        <translation>Sõnastuse eelvaade</translation>
    </message>
    <message numerus="yes">
        <source>From the library: %n entries</source>
        <translation>
            <numerusform>Raamatukogust: %n kirje</numerusform>
            <numerusform>Raamatukogust: %n kirjet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer wordings</source>
        <translation>
            <numerusform>%n uuendus</numerusform>
            <numerusform>%n uuendust</numerusform>
        </translation>
    </message>
    <message>
        <source>From the library ({count})</source>
        <translation>Raamatukogust ({count})</translation>
    </message>
    <message>
        <source>Nothing in the library fits. Other words may find it.</source>
        <translation>Raamatukogus sobivat ei ole. Proovige teisi sõnu.</translation>
    </message>
    <message numerus="yes">
        <source>Insert %n</source>
        <translation>
            <numerusform>Lisa %n</numerusform>
            <numerusform>Lisa %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibrarySheet</name>
    <message>
        <source>after a comma</source>
        <translation>komaga</translation>
    </message>
    <message>
        <source>in brackets</source>
        <translation>sulgudes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Liik</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nimetus</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Täpsustus</translation>
    </message>
    <message>
        <source>Qualifier stands</source>
        <translation>Täpsustuse vorm</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Pikkus</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Kellele</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Indicators or results, one a line</source>
        <translation>Näitajad või tulemused, igaüks omal real</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Märksõnad</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Olek</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Allikas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Märkus</translation>
    </message>
    <message>
        <source>Entry in its place</source>
        <translation>Asendav kirje</translation>
    </message>
    <message>
        <source>Entry’s id (not to be changed)</source>
        <translation>Kirje tunnus (mitte muuta)</translation>
    </message>
    <message>
        <source>Wording’s id (not to be changed)</source>
        <translation>Sõnastuse tunnus (mitte muuta)</translation>
    </message>
    <message>
        <source>Revision (not to be changed)</source>
        <translation>Versioon (mitte muuta)</translation>
    </message>
    <message>
        <source>“{name}” is not a spreadsheet of the library: choose one that this program exported, with its hidden first row.</source>
        <translation>„{name}“ ei ole raamatukogu tabel: valige tabel, mille see programm on eksportinud, koos peidetud esimese reaga.</translation>
    </message>
    <message>
        <source>“{name}” holds more than any library does: choose another file.</source>
        <translation>Failis „{name}“ on rohkem, kui üheski raamatukogus olla saab: valige teine fail.</translation>
    </message>
    <message>
        <source>“{name}” row {row}, column “{column}”: the text is too long, shorten it; nothing was changed.</source>
        <translation>„{name}“, rida {row}, veerg „{column}“: tekst on liiga pikk, lühendage seda; midagi ei muudetud.</translation>
    </message>
    <message>
        <source>“{name}” row {row}, column “{column}”: there are marks of a web page (HTML), take them out; nothing was changed.</source>
        <translation>„{name}“, rida {row}, veerg „{column}“: seal on veebilehe märgiseid (HTML), võtke need välja; midagi ei muudetud.</translation>
    </message>
    <message>
        <source>“{name}” row {row}, column “{column}”: this cannot stand there, correct it in the sheet; nothing was changed.</source>
        <translation>„{name}“, rida {row}, veerg „{column}“: see ei saa seal olla, parandage tabelit; midagi ei muudetud.</translation>
    </message>
    <message>
        <source>“{name}” row {row}, column “{column}” cannot be “{found}”: choose from {words}; nothing was changed.</source>
        <translation>„{name}“, rida {row}: veerus „{column}“ ei saa olla „{found}“, valige järgmistest: {words}; midagi ei muudetud.</translation>
    </message>
    <message>
        <source>“{name}” row {row}, column “{column}”: another row of the same entry says “{before}”, leave one of them; nothing was changed.</source>
        <translation>„{name}“, rida {row}, veerg „{column}“: sama kirje teises reas on „{before}“, jätke alles üks neist; midagi ei muudetud.</translation>
    </message>
    <message>
        <source>“{name}” row {row}: the wording’s id “{id}” stands in two rows, empty it in the newer one; nothing was changed.</source>
        <translation>„{name}“, rida {row}: sõnastuse tunnus „{id}“ on kahes reas, tühjendage see uuemas; midagi ei muudetud.</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Raamatukogu</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Valikud</translation>
    </message>
</context>
<context>
    <name>LibraryWindow</name>
    <message>
        <source>New entry</source>
        <translation>Uus kirje</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Impordi…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspordi</translation>
    </message>
    <message>
        <source>The house&apos;s documents</source>
        <translation>Asutuse ametijuhendid</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Kirje liik</translation>
    </message>
    <message>
        <source>Search in the library</source>
        <translation>Otsi raamatukogust</translation>
    </message>
    <message>
        <source>Entries of the library</source>
        <translation>Raamatukogu kirjed</translation>
    </message>
    <message>
        <source>Show retired entries only</source>
        <translation>Näita ainult kehtetuid</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nimetus</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>Täpsustus</translation>
    </message>
    <message>
        <source>It stands</source>
        <translation>Täpsustus on</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Sõnastus</translation>
    </message>
    <message>
        <source>Length of the wording</source>
        <translation>Sõnastuse pikkus</translation>
    </message>
    <message>
        <source>Whose documents take the wording</source>
        <translation>Kelle ametijuhendisse sõnastus läheb</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Lisa</translation>
    </message>
    <message>
        <source>Add a wording</source>
        <translation>Lisa sõnastus</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eemalda</translation>
    </message>
    <message>
        <source>Remove this wording</source>
        <translation>Eemalda see sõnastus</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Items, one in a line</source>
        <translation>Loetelu, igal real üks</translation>
    </message>
    <message>
        <source>Tags, with commas between</source>
        <translation>Märksõnad, komadega eraldatud</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Allikas</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Märkus</translation>
    </message>
    <message>
        <source>History, the latest first</source>
        <translation>Ajalugu, uuem eespool</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Tunnista kehtetuks</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Veel</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Ajalugu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvesta</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Raamatukogu</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Kõik liigid</translation>
    </message>
    <message>
        <source>Put into use</source>
        <translation>Võta kasutusele</translation>
    </message>
    <message>
        <source>Take the one that is there</source>
        <translation>Võta olemasolev</translation>
    </message>
</context>
<context>
    <name>LinesDialog</name>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
</context>
<context>
    <name>LinkMark</name>
    <message>
        <source>adapted: {changes}</source>
        <translation>kohandatud: {changes}</translation>
    </message>
    <message>
        <source>the library says it otherwise now: {changes}</source>
        <translation>raamatukogus on nüüd teisiti: {changes}</translation>
    </message>
    <message>
        <source>changed here and in the library: {changes}</source>
        <translation>muudetud siin ja raamatukogus: {changes}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Võta tagasi</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Tee uuesti</translation>
    </message>
    <message>
        <source>Exported: {path}</source>
        <translation>Eksporditud: {path}</translation>
    </message>
</context>
<context>
    <name>ManyDialog</name>
    <message>
        <source>Import many files</source>
        <translation>Paljude failide import</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Kõik failid</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Üle vaadata</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Importimata</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Korras</translation>
    </message>
    <message>
        <source>Folder for the job descriptions</source>
        <translation>Ametijuhendite kaust</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) will be read and saved as job descriptions.</source>
        <translation>
            <numerusform>%n fail loetakse ja salvestatakse ametijuhendina.</numerusform>
            <numerusform>%n faili loetakse ja salvestatakse ametijuhenditena.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Peatan…</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done}/{all}</translation>
    </message>
    <message numerus="yes">
        <source>Went well: %n</source>
        <translation>
            <numerusform>Korras: %n</numerusform>
            <numerusform>Korras: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>to look at: %n</source>
        <translation>
            <numerusform>üle vaadata: %n</numerusform>
            <numerusform>üle vaadata: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not imported: %n</source>
        <translation>
            <numerusform>importimata: %n</numerusform>
            <numerusform>importimata: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not begun: %n</source>
        <translation>
            <numerusform>alustamata: %n</numerusform>
            <numerusform>alustamata: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>alustamata</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ootel</translation>
    </message>
    <message>
        <source>looked through</source>
        <translation>üle vaadatud</translation>
    </message>
    <message>
        <source>everything was understood</source>
        <translation>kõigest saadi aru</translation>
    </message>
    <message numerus="yes">
        <source>fields in doubt: %n</source>
        <translation>
            <numerusform>kaheldavaid välju: %n</numerusform>
            <numerusform>kaheldavaid välju: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not understood: %n</source>
        <translation>
            <numerusform>arusaamata jäi: %n</numerusform>
            <numerusform>arusaamata jäi: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” has been changed since it was imported: open it in the editor.</source>
        <translation>„{name}“ on pärast importi muutunud: avage see redaktoris.</translation>
    </message>
</context>
<context>
    <name>ManyExport</name>
    <message>
        <source>Export several</source>
        <translation>Ekspordi mitu dokumenti</translation>
    </message>
    <message>
        <source>Into the folder {folder}</source>
        <translation>Kausta {folder}</translation>
    </message>
    <message>
        <source>Files written</source>
        <translation>Kirjutatud failid</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Ekspordin</translation>
    </message>
    <message numerus="yes">
        <source>%n files written.</source>
        <translation>
            <numerusform>Kirjutatud: %n fail.</numerusform>
            <numerusform>Kirjutatud: %n faili.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was cancelled: the rest was not begun.</source>
        <translation>Eksport katkestati: ülejäänuid ei alustatud.</translation>
    </message>
    <message numerus="yes">
        <source>Not exported: %n.</source>
        <translation>
            <numerusform>Eksportimata: %n.</numerusform>
            <numerusform>Eksportimata: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Leave all as it is</source>
        <translation>Jäta kõik nii, nagu on</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
    <message>
        <source>Nothing differs from what is here.</source>
        <translation>Miski ei erine sellest, mis siin on.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more, which can be taken or left only together.</source>
        <translation>
            <numerusform>Ja veel %n muudatus, mille saab võtta ainult koos teistega.</numerusform>
            <numerusform>Ja veel %n muudatust, mille saab võtta ainult koos.</numerusform>
        </translation>
    </message>
    <message>
        <source>without an answer: {count}, these stay as they are here</source>
        <translation>vastuseta: {count}, need jäävad nii, nagu siin on</translation>
    </message>
    <message>
        <source>changed only here: {count}, these stay</source>
        <translation>muudetud ainult siin: {count}, need jäävad</translation>
    </message>
    <message numerus="yes">
        <source>Take %n changes</source>
        <translation>
            <numerusform>Võta %n muudatus</numerusform>
            <numerusform>Võta %n muudatust</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave all</source>
        <translation>Jäta kõik</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>{why} Open it for changes first, then join the copy.</source>
        <translation>{why} Avage dokument enne muutmiseks, siis ühendage koopia.</translation>
    </message>
    <message>
        <source>Nothing is taken unless you choose it; all that you take is one step that undo takes back.</source>
        <translation>Midagi ei võeta, kui te seda ei vali; kõik, mille võtate, on üks samm, mille saab tagasi võtta.</translation>
    </message>
    <message>
        <source>The version that both come from is not on this computer: all that differs is shown as theirs.</source>
        <translation>Ühist varasemat seisu selles arvutis ei ole: kõik, mis erineb, on näidatud koopia muudatusena.</translation>
    </message>
    <message>
        <source>Join: {name}</source>
        <translation>Ühenda: {name}</translation>
    </message>
    <message>
        <source>Before, in both</source>
        <translation>Enne mõlemas</translation>
    </message>
    <message>
        <source>Here now</source>
        <translation>Praegu siin</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>Koopias</translation>
    </message>
    <message>
        <source>Take all that only the copy changed</source>
        <translation>Võta kõik, mida muutis ainult koopia</translation>
    </message>
    <message>
        <source>The document was changed meanwhile: join “{name}” once more.</source>
        <translation>Dokumenti muudeti vahepeal: ühendage „{name}“ uuesti.</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>Changes in the house&apos;s library</source>
        <translation>Muudatused asutuse raamatukogus</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Mitte praegu</translation>
    </message>
    <message>
        <source>Take all</source>
        <translation>Võta kõik kasutusele</translation>
    </message>
    <message numerus="yes">
        <source>%n entries have changed in the house&apos;s library.</source>
        <translation>
            <numerusform>Asutuse raamatukogus on muutunud %n kirje.</numerusform>
            <numerusform>Asutuse raamatukogus on muutunud %n kirjet.</numerusform>
        </translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Selles arvutis</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Selles arvutis veel ei ole</translation>
    </message>
    <message>
        <source>In the house&apos;s library now</source>
        <translation>Praegu asutuse raamatukogus</translation>
    </message>
</context>
<context>
    <name>NoteEdit</name>
    <message>
        <source>Note on this field; it is never printed</source>
        <translation>Märge sellele väljale; seda ei trükita kunagi</translation>
    </message>
</context>
<context>
    <name>NoteLines</name>
    <message>
        <source>Note: {text}</source>
        <translation>Märge: {text}</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Lahendatud</translation>
    </message>
    <message>
        <source>Take the note away</source>
        <translation>Võta märge ära</translation>
    </message>
    <message>
        <source>Resolved: {text}</source>
        <translation>Lahendatud: {text}</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Put the cursor into a field first: the note is on that field.</source>
        <translation>Pange kursor enne väljale: märge käib selle välja juurde.</translation>
    </message>
    <message>
        <source>Note resolved: {place}</source>
        <translation>Märge lahendatud: {place}</translation>
    </message>
    <message>
        <source>Note: {place}</source>
        <translation>Märge: {place}</translation>
    </message>
    <message>
        <source>a place that was removed</source>
        <translation>koht, mis on eemaldatud</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Notes</source>
        <translation>Märkmed</translation>
    </message>
    <message>
        <source>Notes of the document</source>
        <translation>Dokumendi märkmed</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Lahendatud</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Mine kohale</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>Notes are kept with the document and never printed.</source>
        <translation>Märkmed jäävad dokumendi juurde ja neid ei trükita kunagi.</translation>
    </message>
    <message>
        <source>There are no notes. Ctrl+M writes one on the field that has the cursor.</source>
        <translation>Märkmeid ei ole. Ctrl+M lisab märkme väljale, kus on kursor.</translation>
    </message>
</context>
<context>
    <name>OfferList</name>
    <message>
        <source>The library offers</source>
        <translation>Raamatukogu pakub</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>It was never saved to a file.</source>
        <translation>Seda ei ole kordagi faili salvestatud.</translation>
    </message>
</context>
<context>
    <name>OneLanguage</name>
    <message>
        <source>any foreign one</source>
        <translation>mis tahes võõrkeel</translation>
    </message>
    <message>
        <source>no level</source>
        <translation>tasemeta</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>vähemalt</translation>
    </message>
    <message>
        <source>preferably</source>
        <translation>soovitavalt</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>üks neist</translation>
    </message>
    <message>
        <source>Remove this language</source>
        <translation>Eemalda see keel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Keel</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Tase</translation>
    </message>
</context>
<context>
    <name>PageFindings</name>
    <message>
        <source>A heading stands alone at the foot of page {page}: its text is on the next one.</source>
        <translation>Pealkiri jääb {page}. lehe lõppu üksi: selle tekst on järgmisel lehel.</translation>
    </message>
    <message>
        <source>Page {page} holds nothing but signatures: leave some text with them, or shorten it.</source>
        <translation>{page}. lehel on ainult allkirjad: jätke nende juurde teksti või lühendage seda.</translation>
    </message>
    <message>
        <source>The foot of page {page} splits a row after one line: shorten or lengthen the text.</source>
        <translation>{page}. lehe lõpus poolitub tabeli rida: sellele lehele jääb ainult üks rida teksti.</translation>
    </message>
    <message>
        <source>The PDF shows □ for {characters}; the Word file keeps it.</source>
        <translation>PDFis on märgi {characters} asemel □; Wordi failis jääb see alles.</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>Page list</source>
        <translation>Lehtede nimekiri</translation>
    </message>
</context>
<context>
    <name>PageListModel</name>
    <message>
        <source>Page {number}</source>
        <translation>Leht {number}</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pages</source>
        <translation>Lehed</translation>
    </message>
</context>
<context>
    <name>PagesPanel</name>
    <message>
        <source>Page {number} / {count}</source>
        <translation>Leht {number} / {count}</translation>
    </message>
</context>
<context>
    <name>PagesWindow</name>
    <message>
        <source>Pages – Ametijuhend</source>
        <translation>Lehed – Ametijuhend</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Document details</source>
        <translation>Dokumendi andmed</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Allkirjad</translation>
    </message>
</context>
<context>
    <name>PlanDialog</name>
    <message>
        <source>The documents are being looked through; nothing is changed yet.</source>
        <translation>Dokumente vaadatakse läbi; midagi veel ei muudeta.</translation>
    </message>
    <message>
        <source>Change nothing</source>
        <translation>Ära muuda midagi</translation>
    </message>
    <message>
        <source>Looking through</source>
        <translation>Vaatan läbi</translation>
    </message>
    <message>
        <source>Nothing is to be changed in these documents.</source>
        <translation>Nendes dokumentides ei ole midagi muuta.</translation>
    </message>
    <message numerus="yes">
        <source>{first} And %n more.</source>
        <translation>
            <numerusform>{first} Ja veel %n.</numerusform>
            <numerusform>{first} Ja veel %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n documents</source>
        <translation>
            <numerusform>Muuda %n dokument</numerusform>
            <numerusform>Muuda %n dokumenti</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Salvestan</translation>
    </message>
</context>
<context>
    <name>PlanTable</name>
    <message>
        <source>Place</source>
        <translation>Koht</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Praegu</translation>
    </message>
    <message>
        <source>To be</source>
        <translation>Edaspidi</translation>
    </message>
    <message>
        <source>What is to change</source>
        <translation>Mis muutub</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message>
        <source>Proposals for the library</source>
        <translation>Ettepanekud raamatukogule</translation>
    </message>
    <message>
        <source>What is accepted is in use at once; what is declined is taken away.</source>
        <translation>Vastuvõetud ettepanek läheb kasutusele, tagasilükatu kustutatakse.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>The library&apos;s wording has changed since this was proposed: accepting this replaces it.</source>
        <translation>Raamatukogu sõnastus on pärast ettepaneku tegemist muutunud: ettepanek asendaks selle.</translation>
    </message>
    <message>
        <source>In the library now</source>
        <translation>Praegu raamatukogus</translation>
    </message>
    <message>
        <source>Not in the library yet</source>
        <translation>Raamatukogus veel ei ole</translation>
    </message>
    <message>
        <source>Proposed on {day}</source>
        <translation>Pakutud {day}</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Lükka tagasi</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Võta vastu</translation>
    </message>
</context>
<context>
    <name>PurposeForm</name>
    <message>
        <source>Purpose</source>
        <translation>Eesmärk</translation>
    </message>
    <message>
        <source>Why does this post exist? What does it achieve, and for whom?</source>
        <translation>Miks see koht on olemas? Mida see annab ja kellele?</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>“{name}” is not a Word document (DOCX): open it in the program it was made in and save it as DOCX.</source>
        <translation>„{name}“ ei ole Wordi dokument (DOCX): avage see programmis, millega see on tehtud, ja salvestage DOCX-failina.</translation>
    </message>
    <message>
        <source>“{name}” is empty: choose another file.</source>
        <translation>„{name}“ on tühi fail: valige teine fail.</translation>
    </message>
    <message>
        <source>“{name}” is an RTF file: open it in Word or LibreOffice and save it as DOCX.</source>
        <translation>„{name}“ on RTF-fail: avage see Wordis või LibreOffice’is ja salvestage DOCX-failina.</translation>
    </message>
    <message>
        <source>“{name}” is a file of an old Office program (DOC): open it in Word or LibreOffice and save it as DOCX.</source>
        <translation>„{name}“ on vana Office’i fail (DOC): avage see Wordis või LibreOffice’is ja salvestage DOCX-failina.</translation>
    </message>
    <message>
        <source>“{name}” is protected with a password: open it in Word, take the password off and save it.</source>
        <translation>„{name}“ on parooliga kaitstud: avage see Wordis, eemaldage parool ja salvestage.</translation>
    </message>
    <message>
        <source>“{name}” is damaged or incomplete: open it in Word and save it again, or fetch it anew.</source>
        <translation>„{name}“ on kahjustatud või poolik: avage see Wordis ja salvestage uuesti või hankige fail uuesti.</translation>
    </message>
    <message>
        <source>“{name}” is made of more parts than any job description: choose another file.</source>
        <translation>„{name}“ koosneb rohkematest osadest kui ükski ametijuhend: valige teine fail.</translation>
    </message>
    <message>
        <source>“{name}” unpacks to more than any job description holds and was not opened: choose another file.</source>
        <translation>„{name}“ on lahti pakituna suurem kui ükski ametijuhend ja jäeti avamata: valige teine fail.</translation>
    </message>
    <message>
        <source>“{name}” holds parts whose names repeat or lead outside it, as no office program writes them: do not trust this file, ask for a new copy.</source>
        <translation>„{name}“ sisaldab osi, mille nimed korduvad või viivad failist välja, ükski kontoriprogramm nii ei kirjuta: ärge seda faili usaldage, paluge uus koopia.</translation>
    </message>
    <message>
        <source>“{name}” holds a document type definition, as no office program writes it: do not trust this file, ask for a new copy.</source>
        <translation>„{name}“ sisaldab dokumenditüübi kirjeldust (DOCTYPE), mida ükski kontoriprogramm ei kirjuta: ärge seda faili usaldage, paluge uus koopia.</translation>
    </message>
    <message>
        <source>“{name}” is far longer than any job description: bring in only the part that is one, saved as a file of its own.</source>
        <translation>„{name}“ on palju pikem kui ükski ametijuhend: salvestage ametijuhend eraldi failina ja tooge sisse see.</translation>
    </message>
    <message>
        <source>“{name}” has a table with more columns than Word allows (63): correct it in Word and save it.</source>
        <translation>„{name}“ sisaldab tabelit, milles on rohkem veerge, kui Word lubab (63): parandage tabel Wordis ja salvestage.</translation>
    </message>
    <message>
        <source>“{name}” is an OpenDocument text (ODT): open it in LibreOffice and save it as DOCX.</source>
        <translation>„{name}“ on OpenDocumenti tekst (ODT): avage see LibreOffice’is ja salvestage DOCX-failina.</translation>
    </message>
    <message>
        <source>“{name}” is a spreadsheet: choose a Word document or a PDF.</source>
        <translation>„{name}“ on arvutustabel: valige Wordi dokument või PDF.</translation>
    </message>
    <message>
        <source>“{name}” is a presentation: choose a Word document or a PDF.</source>
        <translation>„{name}“ on esitlus: valige Wordi dokument või PDF.</translation>
    </message>
    <message>
        <source>“{name}” is a ZIP, but holds no Word document: choose a Word document or a PDF.</source>
        <translation>„{name}“ on ZIP-fail, kuid Wordi dokumenti selles ei ole: valige Wordi dokument või PDF.</translation>
    </message>
    <message>
        <source>“{name}” is protected with a password: print it to a new PDF without one, or bring in the DOCX.</source>
        <translation>„{name}“ on parooliga kaitstud: printige see uude, paroolita PDF-i või tooge sisse DOCX.</translation>
    </message>
    <message>
        <source>“{name}” is not a whole PDF: fetch it anew, or bring in the DOCX.</source>
        <translation>„{name}“ ei ole terve PDF: hankige see uuesti või tooge sisse DOCX.</translation>
    </message>
    <message>
        <source>“{name}” holds pictures of pages and no text: bring in the file that it was printed from, or have its text recognised (OCR) first.</source>
        <translation>Failis „{name}“ on ainult lehekülgede pildid, teksti ei ole: tooge sisse algne fail või laske tekst enne tuvastada (OCR).</translation>
    </message>
    <message>
        <source>“{name}” takes more time or memory to read than any job description and was given up: choose another file.</source>
        <translation>Faili „{name}“ lugemine võtab rohkem aega või mälu, kui ükski ametijuhend vajab, ja jäeti pooleli: valige teine fail.</translation>
    </message>
    <message>
        <source>The macros in the file were neither run nor taken over.</source>
        <translation>Failis olevaid makrosid ei käivitatud ega võetud üle.</translation>
    </message>
    <message>
        <source>The file holds tracked changes: all of them were taken as accepted.</source>
        <translation>Failis on jälitatud muudatused: kõik muudatused loeti vastuvõetuks.</translation>
    </message>
    <message>
        <source>Another file is embedded in the text and was not read: open the file in Word, save it and bring it in again.</source>
        <translation>Teksti sisse on lisatud teine fail, mida ei loetud: avage fail Wordis, salvestage ja tooge uuesti sisse.</translation>
    </message>
    <message>
        <source>Embedded objects, such as spreadsheets, were not read.</source>
        <translation>Manustatud objekte, näiteks arvutustabeleid, ei loetud.</translation>
    </message>
    <message>
        <source>Pictures were left out.</source>
        <translation>Pildid jäeti välja.</translation>
    </message>
    <message>
        <source>Text in text boxes was taken in after the paragraph it is fixed to.</source>
        <translation>Tekstikastide tekst toodi sisse selle lõigu järele, mille juurde kast kuulub.</translation>
    </message>
    <message>
        <source>Comments do not belong to the text: they are listed as not understood.</source>
        <translation>Kommentaarid ei kuulu teksti hulka: need on arusaamatuks jäänute loetelus.</translation>
    </message>
    <message>
        <source>Footnotes and endnotes are listed as not understood.</source>
        <translation>Joonealused ja lõpumärkused on arusaamatuks jäänute loetelus.</translation>
    </message>
    <message>
        <source>Hidden words do not belong to the text: they are listed as not understood.</source>
        <translation>Peidetud sõnad ei kuulu teksti hulka: need on arusaamatuks jäänute loetelus.</translation>
    </message>
    <message>
        <source>Some fields of the form were left empty: their prompts are listed as not understood.</source>
        <translation>Mõni vormi väli on täitmata: väljade juhised on arusaamatuks jäänute loetelus.</translation>
    </message>
    <message>
        <source>Pictures in the PDF were left out: only its text was brought in.</source>
        <translation>PDF-i pildid jäeti välja: sisse toodi ainult tekst.</translation>
    </message>
</context>
<context>
    <name>RegimeDialog</name>
    <message>
        <source>Make it an official&apos;s job description</source>
        <translation>Muuda ametniku ametijuhendiks</translation>
    </message>
    <message>
        <source>Make it an employee&apos;s job description</source>
        <translation>Muuda töötaja ametijuhendiks</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Mis muutub</translation>
    </message>
    <message>
        <source>Your own texts that stay as they are</source>
        <translation>Teie enda tekstid, mis jäävad muutmata</translation>
    </message>
    <message>
        <source>Nothing of your own is in the way: everything follows.</source>
        <translation>Teie enda tekste muutmata ei jää: kõik tuleb kaasa.</translation>
    </message>
    <message>
        <source>The job description is ready or signed: open it for changes first.</source>
        <translation>Ametijuhend on valmis või allkirjastatud: avage see enne muutmiseks.</translation>
    </message>
    <message>
        <source>All of it is one step that can be undone. What stays is listed among the findings.</source>
        <translation>Kõik see on üks samm, mille saab tagasi võtta. Muutmata jääv on märkuste loendis.</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Title: {text}</source>
        <translation>Pealkiri: {text}</translation>
    </message>
    <message>
        <source>Date: {text}</source>
        <translation>Kuupäev: {text}</translation>
    </message>
    <message>
        <source>Kind: {text}</source>
        <translation>Liik: {text}</translation>
    </message>
    <message>
        <source>Restriction: {text}</source>
        <translation>Juurdepääsupiirang: {text}</translation>
    </message>
    <message>
        <source>public</source>
        <translation>avalik</translation>
    </message>
    <message>
        <source>for internal use (AvTS § 35 lg 1 p 12)</source>
        <translation>asutusesiseseks kasutamiseks (AvTS § 35 lg 1 p 12)</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Rename in drafts</source>
        <translation>Nimeta ümber mustandites</translation>
    </message>
    <message>
        <source>Ready and signed job descriptions stay as they are. Every change is shown before anything is saved.</source>
        <translation>Valmis ja allkirjastatud ametijuhendid jäävad nii, nagu on. Iga muudatust näidatakse enne, kui midagi salvestatakse.</translation>
    </message>
    <message>
        <source>Show what changes</source>
        <translation>Näita, mis muutub</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Üksus</translation>
    </message>
    <message>
        <source>Superior</source>
        <translation>Vahetu juht</translation>
    </message>
    <message>
        <source>Superior, and who substitutes whom</source>
        <translation>Vahetu juht ning kes keda asendab</translation>
    </message>
    <message>
        <source>Wherever else the old name stands, too</source>
        <translation>Ka kõikjal mujal, kus vana nimi esineb</translation>
    </message>
    <message numerus="yes">
        <source>Only in the documents that are chosen (%n)</source>
        <translation>
            <numerusform>Ainult valitud dokumendis (%n)</numerusform>
            <numerusform>Ainult valitud dokumentides (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>What</source>
        <translation>Mida</translation>
    </message>
    <message>
        <source>Old name</source>
        <translation>Vana nimi</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Uus nimi</translation>
    </message>
</context>
<context>
    <name>RequirementsForm</name>
    <message>
        <source>Heading: Education</source>
        <translation>Pealkiri: haridus</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Dokumendis</translation>
    </message>
    <message>
        <source>Education</source>
        <translation>Haridus</translation>
    </message>
    <message>
        <source>For example: higher education in social work</source>
        <translation>Näiteks: kõrgharidus sotsiaaltöö erialal</translation>
    </message>
    <message>
        <source>Heading: Work experience</source>
        <translation>Pealkiri: töökogemus</translation>
    </message>
    <message>
        <source>Work experience</source>
        <translation>Töökogemus</translation>
    </message>
    <message>
        <source>How long, and in what field?</source>
        <translation>Kui pikk ja mis valdkonnas?</translation>
    </message>
    <message>
        <source>Heading: Languages</source>
        <translation>Pealkiri: keeleoskus</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Keeleoskus</translation>
    </message>
    <message>
        <source>For example: Estonian C1, English B1</source>
        <translation>Näiteks: eesti keel C1, inglise keel B1</translation>
    </message>
    <message>
        <source>Heading: Computer skills</source>
        <translation>Pealkiri: arvutikasutamise oskus</translation>
    </message>
    <message>
        <source>Computer skills</source>
        <translation>Arvutikasutamise oskus</translation>
    </message>
    <message>
        <source>Which programs, how well?</source>
        <translation>Milliseid programme ja kui hästi?</translation>
    </message>
    <message>
        <source>Heading: Core competencies</source>
        <translation>Pealkiri: tööks vajalikud kompetentsid</translation>
    </message>
    <message>
        <source>Core competencies</source>
        <translation>Tööks vajalikud kompetentsid</translation>
    </message>
    <message>
        <source>Add a competency</source>
        <translation>Lisa kompetents</translation>
    </message>
    <message>
        <source>Heading: Additional competencies</source>
        <translation>Pealkiri: täiendavad kompetentsid</translation>
    </message>
    <message>
        <source>Additional competencies</source>
        <translation>Täiendavad kompetentsid</translation>
    </message>
</context>
<context>
    <name>ResultPart</name>
    <message>
        <source>Exported</source>
        <translation>Eksporditud</translation>
    </message>
    <message>
        <source>The Word file breaks none of the rules of accessibility and structure.</source>
        <translation>Wordi fail vastab kõigile ligipääsetavuse ja ülesehituse reeglitele.</translation>
    </message>
    <message numerus="yes">
        <source>Rules of accessibility and structure that the Word file breaks: %n</source>
        <translation>
            <numerusform>Wordi fail eirab %n ligipääsetavuse või ülesehituse reeglit.</numerusform>
            <numerusform>Wordi fail eirab %n ligipääsetavuse või ülesehituse reeglit.</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>pole teada</translation>
    </message>
    <message>
        <source>Copy: {field}</source>
        <translation>Kopeeri: {field}</translation>
    </message>
    <message>
        <source>DigiDoc4 opens with the file</source>
        <translation>Fail avaneb DigiDoc4-s</translation>
    </message>
    <message>
        <source>Sign the file in DigiDoc4</source>
        <translation>Allkirjastage fail DigiDoc4-s</translation>
    </message>
    <message>
        <source>Sign there; it needs the network.</source>
        <translation>Allkirjastage seal; selleks on vaja internetiühendust.</translation>
    </message>
    <message>
        <source>Its folder is open: drag the file into DigiDoc4. Signing needs the network.</source>
        <translation>Faili kaust on avatud: lohistage fail DigiDoc4-sse. Allkirjastamiseks on vaja internetiühendust.</translation>
    </message>
    <message>
        <source>It lies in “{folder}”. Signing needs the network.</source>
        <translation>Fail on kaustas „{folder}“. Allkirjastamiseks on vaja internetiühendust.</translation>
    </message>
    <message>
        <source>When everybody has signed, drag the container (.asice) into this window: it says whether this version was signed.</source>
        <translation>Kui kõik on allkirjastanud, lohistage ümbrik (.asice) siia aknasse: siis on näha, kas allkirjastati just see versioon.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>“{title}” was looked over, and nothing has to be changed.</source>
        <translation>„{title}“ on üle vaadatud ja midagi ei ole vaja muuta.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents were looked over, and nothing has to be changed.</source>
        <translation>
            <numerusform>%n dokument on üle vaadatud ja midagi ei ole vaja muuta.</numerusform>
            <numerusform>%n dokumenti on üle vaadatud ja midagi ei ole vaja muuta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looked over, no changes</source>
        <translation>Üle vaadatud, muudatusi ei ole</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Pane kirja</translation>
    </message>
    <message>
        <source>For example: personnel specialist</source>
        <translation>Näiteks: personalispetsialist</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Kuupäev</translation>
    </message>
    <message>
        <source>Role of who looked them over</source>
        <translation>Ülevaataja roll</translation>
    </message>
</context>
<context>
    <name>Revisions</name>
    <message>
        <source>The two versions have different layouts: both are shown in the new one.</source>
        <translation>Versioonidel on erinev kujundus: mõlemad on näidatud uues kujunduses.</translation>
    </message>
    <message>
        <source>The duties&apos; numbers have another form now: it is shown for both versions.</source>
        <translation>Ülesannete numbrite kuju on muutunud: mõlemad versioonid on uue kujuga.</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>One moment</source>
        <translation>Üks hetk</translation>
    </message>
    <message>
        <source>The document is still being saved; go on working meanwhile.</source>
        <translation>Dokumenti alles salvestatakse; tööd võib seni jätkata.</translation>
    </message>
    <message>
        <source>Open elsewhere too</source>
        <translation>Avatud ka mujal</translation>
    </message>
    <message>
        <source>Take the other state</source>
        <translation>Võta teine seis</translation>
    </message>
    <message>
        <source>“{name}” is open in another window too. If it is saved there, you will be asked before your saving changes anything.</source>
        <translation>Fail „{name}“ on avatud ka teises aknas. Kui see seal salvestatakse, küsitakse teilt, enne kui teie salvestamine midagi muudab.</translation>
    </message>
    <message>
        <source>“{name}” is open on another computer too. If it is saved there, you will be asked before your saving changes anything.</source>
        <translation>Fail „{name}“ on avatud ka teises arvutis. Kui see seal salvestatakse, küsitakse teilt, enne kui teie salvestamine midagi muudab.</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>Heading of the section</source>
        <translation>Osa pealkiri</translation>
    </message>
    <message>
        <source>What belongs here, with examples (F1)</source>
        <translation>Mida siia kirjutada, koos näidetega (F1)</translation>
    </message>
    <message>
        <source>In the document</source>
        <translation>Dokumendis</translation>
    </message>
</context>
<context>
    <name>SectionList</name>
    <message>
        <source>Sections</source>
        <translation>Osad</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>This section is left out of the document. What it holds is kept.</source>
        <translation>See osa on dokumendist välja jäetud. Selle sisu on alles.</translation>
    </message>
</context>
<context>
    <name>Sections</name>
    <message>
        <source>What the post is called, where it stands, and who stands in for whom.</source>
        <translation>Kuidas kohta nimetatakse, kuhu see kuulub ja kes keda asendab.</translation>
    </message>
    <message>
        <source>In one or two sentences: why the post exists and what it achieves.</source>
        <translation>Ühe-kahe lausega: miks see koht on olemas ja mida sellega saavutatakse.</translation>
    </message>
    <message>
        <source>What the person does, and what comes of it. Ctrl+Enter adds a duty.</source>
        <translation>Mida töötaja või ametnik teeb ja mis on selle tulemus. Ctrl+Enter lisab ülesande.</translation>
    </message>
    <message>
        <source>What the person may decide, ask for and use to do the work.</source>
        <translation>Mida tohib töö tegemiseks otsustada, nõuda ja kasutada.</translation>
    </message>
    <message>
        <source>What the person answers for.</source>
        <translation>Mille eest vastutatakse.</translation>
    </message>
    <message>
        <source>What the employer provides for the work.</source>
        <translation>Mida tööandja annab töö tegemiseks.</translation>
    </message>
    <message>
        <source>What the person must know and be able to do. Boxes that are not needed can be left out.</source>
        <translation>Mida peab teadma ja oskama. Mida vaja ei ole, selle võib välja jätta.</translation>
    </message>
    <message>
        <source>When and how the job description is changed.</source>
        <translation>Millal ja kuidas ametijuhendit muudetakse.</translation>
    </message>
    <message>
        <source>Who signs. Names stand only here.</source>
        <translation>Kes allkirjastavad. Isikute nimed on ainult siin.</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Üldosa</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Eesmärk</translation>
    </message>
    <message>
        <source>Duties</source>
        <translation>Ülesanded</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Õigused</translation>
    </message>
    <message>
        <source>Responsibilities</source>
        <translation>Vastutus</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Vahendid</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Nõuded</translation>
    </message>
    <message>
        <source>Amendment</source>
        <translation>Muutmine</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Allkirjad</translation>
    </message>
    <message>
        <source>Employee (Employment Contracts Act)</source>
        <translation>Töötaja (töölepingu seadus)</translation>
    </message>
    <message>
        <source>Official (Civil Service Act)</source>
        <translation>Ametnik (avaliku teenistuse seadus)</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>välja jäetud</translation>
    </message>
    <message>
        <source>to do: {count}</source>
        <translation>teha: {count}</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>korras</translation>
    </message>
    <message>
        <source>suggestions: {count}</source>
        <translation>soovitusi: {count}</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Andmed</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Add: {place}</source>
        <translation>Lisa: {place}</translation>
    </message>
    <message>
        <source>Remove: {place}</source>
        <translation>Eemalda: {place}</translation>
    </message>
    <message>
        <source>Move: {place}</source>
        <translation>Liiguta: {place}</translation>
    </message>
    <message>
        <source>Change: {place}</source>
        <translation>Muuda: {place}</translation>
    </message>
    <message>
        <source>Split: {place}</source>
        <translation>Poolita: {place}</translation>
    </message>
    <message>
        <source>Join: {place}</source>
        <translation>Ühenda: {place}</translation>
    </message>
    <message>
        <source>Duplicate: {place}</source>
        <translation>Tee koopia: {place}</translation>
    </message>
    <message>
        <source>Make a sub-task: {place}</source>
        <translation>Tee alamülesandeks: {place}</translation>
    </message>
    <message>
        <source>Make a row of its own: {place}</source>
        <translation>Tee omaette reaks: {place}</translation>
    </message>
    <message>
        <source>Paste: {place}</source>
        <translation>Kleebi: {place}</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>The settings were saved by a newer version of the program: what this one understands is used, and all of them are kept in “{aside}”.</source>
        <translation>Seaded salvestas programmi uuem versioon: kasutusel on need, millest siinne versioon aru saab, ja kõik on alles failis „{aside}“.</translation>
    </message>
    <message>
        <source>The settings file “{file}” cannot be read: the program goes on with its own settings until it can.</source>
        <translation>Seadete faili „{file}“ ei saa lugeda: programm töötab oma seadetega, kuni fail on jälle loetav.</translation>
    </message>
    <message>
        <source>The settings file is damaged and cannot be moved: the program goes on with its own.</source>
        <translation>Seadete fail on vigane ja seda ei saa kõrvale panna: programm töötab oma seadetega.</translation>
    </message>
    <message>
        <source>The settings file was damaged and lies now in “{aside}”: the program starts with its own settings.</source>
        <translation>Seadete fail oli vigane ja on nüüd kõrvale pandud failina „{aside}“: programm alustab oma seadetega.</translation>
    </message>
    <message>
        <source>On this computer alone</source>
        <translation>Ainult selles arvutis</translation>
    </message>
    <message>
        <source>In a shared folder</source>
        <translation>Jagatud kaustas</translation>
    </message>
    <message>
        <source>On a server</source>
        <translation>Serveris</translation>
    </message>
    <message>
        <source>Choose the shared folder in which the house&apos;s library is.</source>
        <translation>Valige jagatud kaust, milles on asutuse raamatukogu.</translation>
    </message>
    <message>
        <source>The server&apos;s address begins with postgresql:// and names the server and the database: ask whoever looks after it.</source>
        <translation>Serveri aadress algab postgresql:// ning sisaldab serveri ja andmebaasi nime: küsige seda serveri haldajalt.</translation>
    </message>
    <message>
        <source>The shared folder of the house&apos;s library</source>
        <translation>Asutuse raamatukogu jagatud kaust</translation>
    </message>
    <message>
        <source>Nothing needs to be set up; the library is yours and stays on this computer.</source>
        <translation>Midagi pole vaja seadistada: raamatukogu on teie oma ja jääb sellesse arvutisse.</translation>
    </message>
    <message>
        <source>One file in a folder that everybody sees, on a network drive or in OneDrive. Each computer works on a whole copy, without a network too.</source>
        <translation>Üks fail kaustas, mida näevad kõik, võrgukettal või OneDrive’is. Igas arvutis on terve koopia, millega saab töötada ka ilma võrguta.</translation>
    </message>
    <message>
        <source>Several people change the library at once. Each computer has a whole copy to read without a network.</source>
        <translation>Raamatukogu muudavad korraga mitu inimest. Igas arvutis on terve koopia, mida saab lugeda ka ilma võrguta.</translation>
    </message>
    <message>
        <source>There is no such field: {field}</source>
        <translation>Sellist välja ei ole: {field}</translation>
    </message>
    <message>
        <source>Looks like: {name}</source>
        <translation>Näide: {name}</translation>
    </message>
    <message>
        <source>tiimijuht</source>
        <translation>tiimijuht</translation>
    </message>
    <message>
        <source>ennetustalitus</source>
        <translation>ennetustalitus</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Parts of the settings</source>
        <translation>Seadete osad</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Akna keel</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Värvid</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Teksti suurus</translation>
    </message>
    <message>
        <source>Mark words that may be misspelt</source>
        <translation>Märgi sõnad, mis võivad olla valesti kirjutatud</translation>
    </message>
    <message>
        <source>Where the library is</source>
        <translation>Raamatukogu asukoht</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Jagatud kaust</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Vali…</translation>
    </message>
    <message>
        <source>Choose the shared folder</source>
        <translation>Vali jagatud kaust</translation>
    </message>
    <message>
        <source>The server&apos;s address</source>
        <translation>Serveri aadress</translation>
    </message>
    <message>
        <source>Password, kept apart from the settings</source>
        <translation>Parool, mida hoitakse seadetest eraldi</translation>
    </message>
    <message>
        <source>I keep the library (human resources)</source>
        <translation>Hoian raamatukogu korras (personalitöö)</translation>
    </message>
    <message>
        <source>Whoever keeps it changes and publishes entries and answers proposals. What others save is a proposal.</source>
        <translation>Hoidja muudab ja avaldab kirjeid ning vastab ettepanekutele. Teiste salvestatu on ettepanek.</translation>
    </message>
    <message>
        <source>Folders of the house&apos;s job descriptions</source>
        <translation>Asutuse ametijuhendite kaustad</translation>
    </message>
    <message>
        <source>Add a folder…</source>
        <translation>Lisa kaust…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eemalda</translation>
    </message>
    <message>
        <source>Name of exported files</source>
        <translation>Eksporditud faili nimi</translation>
    </message>
    <message>
        <source>DigiDoc4 (empty: where it is usually installed)</source>
        <translation>DigiDoc4 (tühi: otsitakse tavalisest kohast)</translation>
    </message>
    <message>
        <source>Choose the program DigiDoc4</source>
        <translation>Vali programm DigiDoc4</translation>
    </message>
    <message>
        <source>Unit that a new job description starts with</source>
        <translation>Struktuuriüksus uues ametijuhendis</translation>
    </message>
    <message>
        <source>Signatories in the job description of an employee</source>
        <translation>Allkirjastajad töötaja ametijuhendis</translation>
    </message>
    <message>
        <source>On whose side, first signatory</source>
        <translation>Esimese allkirjastaja pool</translation>
    </message>
    <message>
        <source>Job title, first signatory</source>
        <translation>Esimese allkirjastaja ametinimetus</translation>
    </message>
    <message>
        <source>On whose side, second signatory</source>
        <translation>Teise allkirjastaja pool</translation>
    </message>
    <message>
        <source>Job title, second signatory</source>
        <translation>Teise allkirjastaja ametinimetus</translation>
    </message>
    <message>
        <source>Signatories in the job description of an official</source>
        <translation>Allkirjastajad ametniku ametijuhendis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvesta</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Seaded</translation>
    </message>
    <message>
        <source>No folder yet: the job descriptions of the folders that you add are listed together.</source>
        <translation>Ühtegi kausta veel ei ole. Lisatud kaustade ametijuhendid on koos ühes loendis.</translation>
    </message>
    <message>
        <source>The password cannot be kept: make room on the disk, then save again.</source>
        <translation>Parooli ei saa salvestada: tehke kettale ruumi ja salvestage uuesti.</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Välimus</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Raamatukogu</translation>
    </message>
    <message>
        <source>Folders and files</source>
        <translation>Kaustad ja failid</translation>
    </message>
    <message>
        <source>New documents</source>
        <translation>Uued ametijuhendid</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Nagu arvutis</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hele</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tume</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Väike</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Tavaline</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Suur</translation>
    </message>
    <message>
        <source>Very large</source>
        <translation>Väga suur</translation>
    </message>
    <message>
        <source>Fields: {fields}</source>
        <translation>Väljad: {fields}</translation>
    </message>
    <message>
        <source>Folder with the house&apos;s job descriptions</source>
        <translation>Asutuse ametijuhendite kaust</translation>
    </message>
    <message>
        <source>The program DigiDoc4</source>
        <translation>Programm DigiDoc4</translation>
    </message>
</context>
<context>
    <name>SignatoryCard</name>
    <message>
        <source>Party (may stay empty)</source>
        <translation>Pool (võib jääda tühjaks)</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Märge</translation>
    </message>
    <message>
        <source>Name (may stay empty)</source>
        <translation>Nimi (võib jääda tühjaks)</translation>
    </message>
    <message>
        <source>Job title (may stay empty)</source>
        <translation>Ametinimetus (võib jääda tühjaks)</translation>
    </message>
</context>
<context>
    <name>SignaturesForm</name>
    <message>
        <source>Line before the signatures (may stay empty)</source>
        <translation>Rida allkirjade ees (võib jääda tühjaks)</translation>
    </message>
    <message>
        <source>Signatories</source>
        <translation>Allkirjastajad</translation>
    </message>
    <message>
        <source>Add a signatory</source>
        <translation>Lisa allkirjastaja</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>“{name}” is damaged or incomplete: open it in DigiDoc4, or ask for the container anew.</source>
        <translation>„{name}“ on rikutud või poolik: avage see DigiDoc4-s või küsige ümbrik uuesti.</translation>
    </message>
    <message>
        <source>“{name}” is no signed container (ASiC-E or BDOC): choose the file that DigiDoc4 made when signing.</source>
        <translation>„{name}“ ei ole allkirjastatud ümbrik (ASiC-E või BDOC): valige fail, mille DigiDoc4 allkirjastamisel tegi.</translation>
    </message>
    <message>
        <source>Only a document that is ready can become signed: mark it ready first.</source>
        <translation>Allkirjastatuks saab märkida ainult valmis dokumendi: märkige see enne valmis.</translation>
    </message>
    <message>
        <source>The job description is marked as signed in “{name}” already.</source>
        <translation>Ametijuhend on juba märgitud ümbrikus „{name}“ allkirjastatuks.</translation>
    </message>
    <message>
        <source>“{name}” holds no signature with a date: sign it in DigiDoc4, then check it again.</source>
        <translation>Ümbrikus „{name}“ ei ole kuupäevaga allkirja: allkirjastage see DigiDoc4-s ja kontrollige siis uuesti.</translation>
    </message>
    <message>
        <source>In “{name}” not every file is the one that was signed: look at it in DigiDoc4 before going on.</source>
        <translation>Ümbrikus „{name}“ ei ole kõik failid need, mis allkirjastati: vaadake see enne jätkamist DigiDoc4-s üle.</translation>
    </message>
    <message>
        <source>“{name}” does not hold this version of the document: open the version that was signed, or sign this one.</source>
        <translation>Ümbrikus „{name}“ ei ole dokumendi praegust versiooni: avage allkirjastatud versioon või allkirjastage praegune.</translation>
    </message>
    <message>
        <source>Only DigiDoc4 can say whether the signatures are legally valid: a matching digest is no proof.</source>
        <translation>Kas allkirjad on õiguslikult kehtivad, saab öelda ainult DigiDoc4: kattuv räsi seda ei tõenda.</translation>
    </message>
    <message>
        <source>The container does not begin as the standard asks.</source>
        <translation>Ümbriku algus ei ole selline, nagu standard nõuab.</translation>
    </message>
    <message>
        <source>The container holds signatures or time stamps that only DigiDoc4 can read.</source>
        <translation>Ümbrikus on allkirju või ajatempleid, mida oskab lugeda ainult DigiDoc4.</translation>
    </message>
    <message>
        <source>The container holds no signature.</source>
        <translation>Ümbrikus ei ole ühtegi allkirja.</translation>
    </message>
    <message>
        <source>The container holds no files, only their digests.</source>
        <translation>Ümbrikus ei ole faile, on ainult nende räsid.</translation>
    </message>
    <message>
        <source>Signature: {signer}, {time}</source>
        <translation>Allkiri: {signer}, {time}</translation>
    </message>
    <message>
        <source>time not stated</source>
        <translation>aeg märkimata</translation>
    </message>
    <message>
        <source>, as {roles}</source>
        <translation>, roll: {roles}</translation>
    </message>
    <message>
        <source>name not readable</source>
        <translation>nimi ei ole loetav</translation>
    </message>
    <message>
        <source>“{name}”: the file is the one that the signature names.</source>
        <translation>„{name}“: fail on see, mida allkiri nimetab.</translation>
    </message>
    <message>
        <source>“{name}”: the file is NOT the one that the signature names.</source>
        <translation>„{name}“: fail EI OLE see, mida allkiri nimetab.</translation>
    </message>
    <message>
        <source>“{name}”: the container does not hold this file.</source>
        <translation>„{name}“: seda faili ümbrikus ei ole.</translation>
    </message>
    <message>
        <source>“{name}”: its digest cannot be checked here ({algorithm}).</source>
        <translation>„{name}“: räsi ei saa siin kontrollida ({algorithm}).</translation>
    </message>
    <message>
        <source>The digest is SHA-1, which can be forged.</source>
        <translation>Räsi on SHA-1, mida saab võltsida.</translation>
    </message>
    <message>
        <source>“{name}” is not covered by every signature: it may have been added later.</source>
        <translation>Kõik allkirjad ei kata faili „{name}“: see võib olla hiljem lisatud.</translation>
    </message>
    <message>
        <source>“{file}” is this version of the document, unchanged.</source>
        <translation>„{file}“ on dokumendi praegune versioon, muutmata.</translation>
    </message>
    <message>
        <source>“{file}” has the words of this version, but another program has saved it anew.</source>
        <translation>Failis „{file}“ on selle versiooni sõnad, kuid teine programm on selle uuesti salvestanud.</translation>
    </message>
    <message>
        <source>“{file}” is another version of the document: {version}.</source>
        <translation>„{file}“ on dokumendi teine versioon: {version}.</translation>
    </message>
    <message>
        <source>“{file}” was changed after the export, in these words:</source>
        <translation>Faili „{file}“ on pärast eksporti muudetud, need sõnad:</translation>
    </message>
    <message>
        <source>“{file}” is another document.</source>
        <translation>„{file}“ on hoopis teine dokument.</translation>
    </message>
    <message>
        <source>The container holds no Word document to compare.</source>
        <translation>Ümbrikus ei ole Wordi dokumenti, mida võrrelda.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ja veel {count}</translation>
    </message>
    <message>
        <source>“{name}” is another Word document beside it: look at it.</source>
        <translation>„{name}“ on selle kõrval veel üks Wordi dokument: vaadake see üle.</translation>
    </message>
    <message>
        <source>“{name}” shows the same pages as this version.</source>
        <translation>„{name}“ on sama PDF, mis sellest versioonist tehakse.</translation>
    </message>
    <message>
        <source>“{name}” is not the PDF that is made of this version: look at it.</source>
        <translation>„{name}“ ei ole see PDF, mis sellest versioonist tehakse: vaadake see üle.</translation>
    </message>
    <message>
        <source>added “{after}”</source>
        <translation>lisatud „{after}“</translation>
    </message>
    <message>
        <source>removed “{before}”</source>
        <translation>eemaldatud „{before}“</translation>
    </message>
    <message>
        <source>“{before}” → “{after}”</source>
        <translation>„{before}“ → „{after}“</translation>
    </message>
</context>
<context>
    <name>SimilarDialog</name>
    <message>
        <source>The library already says this, or nearly. Take what is there, or add yours as another wording of it: so the house does not come to say one thing in two ways.</source>
        <translation>Raamatukogus on see juba olemas, samade või peaaegu samade sõnadega. Võtke olemasolev või lisage oma tekst selle teise sõnastusena: nii ei hakata üht asja kahel moel ütlema.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
    <message>
        <source>Save as a new entry</source>
        <translation>Salvesta uue kirjena</translation>
    </message>
    <message>
        <source>Add as another wording</source>
        <translation>Lisa teise sõnastusena</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Teie tekst</translation>
    </message>
    <message>
        <source>In the library now</source>
        <translation>Nüüd raamatukogus</translation>
    </message>
    <message>
        <source>Word for word the same.</source>
        <translation>Sõna-sõnalt sama.</translation>
    </message>
</context>
<context>
    <name>Spelling</name>
    <message>
        <source>Take the library&apos;s wording: “{words}”</source>
        <translation>Võta raamatukogu sõnastus: „{words}“</translation>
    </message>
    <message>
        <source>Nothing like it in the dictionary</source>
        <translation>Sõnastikus sarnast sõna ei ole</translation>
    </message>
    <message>
        <source>Add “{word}” to the dictionary</source>
        <translation>Lisa „{word}“ sõnastikku</translation>
    </message>
    <message>
        <source>Spelling: {word}</source>
        <translation>Õigekiri: {word}</translation>
    </message>
    <message>
        <source>Take the library&apos;s wording</source>
        <translation>Raamatukogu sõnastuse võtmine</translation>
    </message>
</context>
<context>
    <name>SpellingBar</name>
    <message>
        <source>Spelling</source>
        <translation>Õigekiri</translation>
    </message>
    <message>
        <source>Spelling: {at}/{all}</source>
        <translation>Õigekiri: {at}/{all}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>Continue (F7)</source>
        <translation>Jätka (F7)</translation>
    </message>
    <message>
        <source>Spelling is switched off in the settings.</source>
        <translation>Õigekirja kontroll on seadetes välja lülitatud.</translation>
    </message>
    <message>
        <source>There is no Estonian speller on this computer: words are not looked up.</source>
        <translation>Selles arvutis ei ole eesti keele spellerit: sõnu ei kontrollita.</translation>
    </message>
    <message>
        <source>The words are being looked up…</source>
        <translation>Sõnu kontrollitakse…</translation>
    </message>
    <message>
        <source>All words have been looked through.</source>
        <translation>Kõik sõnad on üle vaadatud.</translation>
    </message>
    <message>
        <source>Spelling: {word}</source>
        <translation>Õigekiri: {word}</translation>
    </message>
</context>
<context>
    <name>SpellingBarForm</name>
    <message>
        <source>Close the spelling check (Esc)</source>
        <translation>Sulge õigekirja kontroll (Esc)</translation>
    </message>
    <message>
        <source>Write instead</source>
        <translation>Kirjuta asemele</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Asenda</translation>
    </message>
    <message>
        <source>Continue (F7)</source>
        <translation>Jätka (F7)</translation>
    </message>
    <message>
        <source>Add to the dictionary</source>
        <translation>Lisa sõnastikku</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Mark as ready</source>
        <translation>Märgi valmiks</translation>
    </message>
    <message>
        <source>Open for changes</source>
        <translation>Ava muutmiseks</translation>
    </message>
    <message>
        <source>Mark as signed</source>
        <translation>Märgi allkirjastatuks</translation>
    </message>
    <message>
        <source>Ready, read-only.</source>
        <translation>Valmis, ainult lugemiseks.</translation>
    </message>
    <message>
        <source>Signed {day}, read-only.</source>
        <translation>Allkirjastatud {day}, ainult lugemiseks.</translation>
    </message>
    <message>
        <source>Signed, read-only.</source>
        <translation>Allkirjastatud, ainult lugemiseks.</translation>
    </message>
    <message>
        <source>Takes the place of the signed “{title}”: {reason}</source>
        <translation>Tuleb allkirjastatud ametijuhendi „{title}“ asemele. Põhjus: {reason}</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>What would you like to write?</source>
        <translation>Mida soovite kirjutada?</translation>
    </message>
    <message>
        <source>A new job description, or one that already exists.</source>
        <translation>Uus ametijuhend või mõni, mis on juba olemas.</translation>
    </message>
    <message>
        <source>New: employee</source>
        <translation>Töötaja ametijuhend</translation>
    </message>
    <message>
        <source>New job description of an employee</source>
        <translation>Uus töötaja ametijuhend</translation>
    </message>
    <message>
        <source>New: official</source>
        <translation>Ametniku ametijuhend</translation>
    </message>
    <message>
        <source>New job description of an official</source>
        <translation>Uus ametniku ametijuhend</translation>
    </message>
    <message>
        <source>Open or import</source>
        <translation>Ava või impordi</translation>
    </message>
    <message>
        <source>Open a job description, or import a Word file, a PDF or a text</source>
        <translation>Ava ametijuhend või impordi Wordi fail, PDF või tekst</translation>
    </message>
    <message>
        <source>Documents of the house…</source>
        <translation>Asutuse dokumendid…</translation>
    </message>
    <message>
        <source>Paste a text…</source>
        <translation>Kleebi tekst…</translation>
    </message>
    <message>
        <source>Import a folder…</source>
        <translation>Impordi kaust…</translation>
    </message>
    <message>
        <source>A Word file, a PDF or a text can also be dropped here.</source>
        <translation>Wordi faili, PDF-i või tekstifaili võib ka hiirega siia lohistada.</translation>
    </message>
    <message>
        <source>Not saved before the program ended</source>
        <translation>Taastatav: jäi enne programmi lõppu salvestamata</translation>
    </message>
    <message>
        <source>Samples to start from</source>
        <translation>Näidised, millest alustada</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Viimati avatud</translation>
    </message>
    <message>
        <source>Files that you open or save will be listed here.</source>
        <translation>Siia kogunevad failid, mida avate või salvestate.</translation>
    </message>
    <message>
        <source>state of {day} {time}</source>
        <translation>seis {day} {time}</translation>
    </message>
    <message>
        <source>employee</source>
        <translation>töötaja</translation>
    </message>
    <message>
        <source>official</source>
        <translation>ametnik</translation>
    </message>
</context>
<context>
    <name>Substitution</name>
    <message>
        <source>Picture of who substitutes whom</source>
        <translation>Pilt sellest, kes keda asendab</translation>
    </message>
    <message>
        <source>Arrow keys go from post to post, Enter opens one.</source>
        <translation>Nooleklahvid viivad ametikohalt ametikohale, Enter avab dokumendi.</translation>
    </message>
    <message>
        <source>“{by}” substitutes “{covered}”</source>
        <translation>„{by}“ asendab: „{covered}“</translation>
    </message>
    <message>
        <source>{text}: both documents say so</source>
        <translation>{text}. Nii ütlevad mõlemad dokumendid</translation>
    </message>
    <message>
        <source>{text}: only the document of “{who}” says so</source>
        <translation>{text}. Nii ütleb ainult dokument „{who}“</translation>
    </message>
</context>
<context>
    <name>SubstitutionDialog</name>
    <message>
        <source>Who substitutes whom</source>
        <translation>Kes keda asendab</translation>
    </message>
    <message>
        <source>Title or unit</source>
        <translation>Ametinimetus või üksus</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>What should be looked at</source>
        <translation>Mis vajab ülevaatamist</translation>
    </message>
    <message>
        <source>The documents are being compared</source>
        <translation>Dokumente võrreldakse</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Suuremaks (+)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Väiksemaks (−)</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Kogu pilt</translation>
    </message>
    <message>
        <source>Whole picture (0)</source>
        <translation>Kogu pilt (0)</translation>
    </message>
    <message>
        <source>An arrow leads from who substitutes to whom. Whole line: both documents say so; dashed: only one does.</source>
        <translation>Nool viib asendajalt asendatavale. Pidev joon: nii ütlevad mõlemad dokumendid; katkendlik: ainult üks.</translation>
    </message>
    <message>
        <source>Open the document</source>
        <translation>Ava dokument</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message numerus="yes">
        <source>To be looked at: %n</source>
        <translation>
            <numerusform>Vajab ülevaatamist: %n</numerusform>
            <numerusform>Vajab ülevaatamist: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing contradicts itself in the documents at hand.</source>
        <translation>Käepärast olevad dokumendid ei räägi üksteisele vastu.</translation>
    </message>
</context>
<context>
    <name>TargetPart</name>
    <message>
        <source>Folder for the exported files</source>
        <translation>Eksporditud failide kaust</translation>
    </message>
    <message>
        <source>“{there}” is there already. Will be written beside it: {names}</source>
        <translation>„{there}“ on juba olemas. Selle kõrvale kirjutatakse: {names}</translation>
    </message>
    <message>
        <source>Will be written: {names}</source>
        <translation>Kirjutatakse: {names}</translation>
    </message>
</context>
<context>
    <name>TextImportDialog</name>
    <message>
        <source>Import a text</source>
        <translation>Teksti import</translation>
    </message>
</context>
<context>
    <name>ToolsForm</name>
    <message>
        <source>Tools</source>
        <translation>Töövahendid</translation>
    </message>
    <message>
        <source>For example: computer, phone, official car</source>
        <translation>Näiteks: arvuti, telefon, ametiauto</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>All commands (Ctrl+K)</source>
        <translation>Kõik käsud (Ctrl+K)</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>Kõik käsud</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvesta</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspordi</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Koostamisel</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Valmis</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Allkirjastatud</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Salvestan…</translation>
    </message>
    <message>
        <source>Recovered from {time}</source>
        <translation>Taastatud {time} seisust</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Salvestamata muudatused</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Veel salvestamata</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Salvestatud</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>Salvestatud {time}</translation>
    </message>
</context>
<context>
    <name>UndoDialog</name>
    <message>
        <source>List of steps</source>
        <translation>Tagasivõtmise loend</translation>
    </message>
    <message>
        <source>Steps, the latest first</source>
        <translation>Sammud, viimane eespool</translation>
    </message>
    <message>
        <source>Click a step to go back or forward to it. Nothing is lost by that.</source>
        <translation>Klõpsake sammul, et minna selle juurde tagasi või edasi. Midagi ei lähe sellega kaduma.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>As it was opened</source>
        <translation>Nagu avati</translation>
    </message>
</context>
<context>
    <name>UpdatesDialog</name>
    <message>
        <source>Changes in the library</source>
        <translation>Muudatused raamatukogus</translation>
    </message>
    <message>
        <source>These wordings were changed in the library after this document took them.</source>
        <translation>Neid sõnastusi on raamatukogus muudetud pärast seda, kui nad siia dokumenti võeti.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message numerus="yes">
        <source>Take from the library: %n changes</source>
        <translation>
            <numerusform>Raamatukogust: %n muudatus</numerusform>
            <numerusform>Raamatukogust: %n muudatust</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep the own wording</source>
        <translation>Jäta oma sõnastus</translation>
    </message>
    <message numerus="yes">
        <source>Take all %n</source>
        <translation>
            <numerusform>Võta %n kasutusele</numerusform>
            <numerusform>Võta kõik %n kasutusele</numerusform>
        </translation>
    </message>
    <message>
        <source>In this document</source>
        <translation>Selles dokumendis</translation>
    </message>
    <message>
        <source>In this document, changed here</source>
        <translation>Selles dokumendis, siin muudetud</translation>
    </message>
    <message>
        <source>In the library now</source>
        <translation>Nüüd raamatukogus</translation>
    </message>
    <message>
        <source>When it was taken</source>
        <translation>Võtmise ajal</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Võta kasutusele</translation>
    </message>
    <message>
        <source>Take: {name}</source>
        <translation>Võta kasutusele: {name}</translation>
    </message>
</context>
<context>
    <name>Verify</name>
    <message>
        <source>Words that were changed</source>
        <translation>Muudetud sõnad</translation>
    </message>
    <message>
        <source>Who signed, as the container states it</source>
        <translation>Kes allkirjastas (nii, nagu ümbrikus kirjas)</translation>
    </message>
    <message>
        <source>What the signatures cover</source>
        <translation>Mida allkirjad hõlmavad</translation>
    </message>
    <message>
        <source>Open in &amp;DigiDoc4</source>
        <translation>Ava &amp;DigiDoc4-s</translation>
    </message>
    <message>
        <source>&amp;Open the job description…</source>
        <translation>Ava ameti&amp;juhend…</translation>
    </message>
    <message>
        <source>&amp;Mark as signed</source>
        <translation>&amp;Märgi allkirjastatuks</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Veel võrdlemata</translation>
    </message>
    <message>
        <source>This version, unchanged</source>
        <translation>See versioon, muutmata</translation>
    </message>
    <message>
        <source>This version, saved anew by another program</source>
        <translation>See versioon, teise programmiga uuesti salvestatud</translation>
    </message>
    <message>
        <source>Another version of this job description</source>
        <translation>Selle ametijuhendi teine versioon</translation>
    </message>
    <message>
        <source>Changed after the export</source>
        <translation>Muudetud pärast eksportimist</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>Teine dokument</translation>
    </message>
    <message>
        <source>No Word document to compare</source>
        <translation>Võrdlemiseks pole Wordi faili</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Signed file: {name}</source>
        <translation>Allkirjastatud fail: {name}</translation>
    </message>
    <message>
        <source>No job description is open: open the one that was signed to compare.</source>
        <translation>Ühtegi ametijuhendit pole avatud: võrdlemiseks avage see, mis allkirjastati.</translation>
    </message>
    <message>
        <source>Nobody has signed.</source>
        <translation>Keegi pole allkirjastanud.</translation>
    </message>
    <message>
        <source>Only DigiDoc4 can show it.</source>
        <translation>Seda näitab ainult DigiDoc4.</translation>
    </message>
    <message>
        <source>The signatures cover no file.</source>
        <translation>Allkirjad ei hõlma ühtegi faili.</translation>
    </message>
    <message>
        <source>&amp;Keep in mind this container</source>
        <translation>Jäta see ümbrik &amp;meelde</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>Name the present state</source>
        <translation>Anna praegusele seisule nimi</translation>
    </message>
    <message>
        <source>It is kept for good under this name, such as “before the review”.</source>
        <translation>Selle nimega jääb seis jäädavalt alles, näiteks „enne läbivaatust“.</translation>
    </message>
    <message>
        <source>One version is for an employee and the other for an official, in different layouts: Word cannot track that. Give both the same layout first.</source>
        <translation>Üks versioon on töötaja, teine ametniku ametijuhend, kumbki oma kujundusega: nende muudatusi Wordis jälitada ei saa. Andke mõlemale sama kujundus.</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>muudatused</translation>
    </message>
</context>
<context>
    <name>VersionsDialog</name>
    <message>
        <source>Versions</source>
        <translation>Versioonid</translation>
    </message>
    <message>
        <source>Kept states, the latest first</source>
        <translation>Alles hoitud seisud, viimane eespool</translation>
    </message>
    <message>
        <source>What differs from the present state</source>
        <translation>Mis praegusest seisust erineb</translation>
    </message>
    <message>
        <source>No earlier state is kept yet: each saving keeps the one before it. The present state can be kept under a name, or compared with another file.</source>
        <translation>Varasemaid seise veel ei ole: iga salvestamine hoiab alles eelmise. Praegusele seisule saab anda nime või võrrelda seda teise failiga.</translation>
    </message>
    <message>
        <source>The state that it is compared with</source>
        <translation>Seis, millega võrreldakse</translation>
    </message>
    <message>
        <source>&amp;Changes as a Word file…</source>
        <translation>&amp;Muudatused Wordi failina…</translation>
    </message>
    <message>
        <source>Restore this state</source>
        <translation>Taasta see seis</translation>
    </message>
    <message>
        <source>Name the present state…</source>
        <translation>Anna praegusele seisule nimi…</translation>
    </message>
    <message>
        <source>Add a &amp;file…</source>
        <translation>Lisa &amp;fail…</translation>
    </message>
    <message>
        <source>Compare with another job description</source>
        <translation>Võrdle teise ametijuhendiga</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>The present state</source>
        <translation>Praegune seis</translation>
    </message>
    <message>
        <source>Saved state</source>
        <translation>Salvestatud seis</translation>
    </message>
    <message>
        <source>The layout of this state is not in this program.</source>
        <translation>Selle seisu kujundust programmis ei ole.</translation>
    </message>
    <message>
        <source>What has changed since then:</source>
        <translation>Mis on pärast seda muutunud:</translation>
    </message>
    <message>
        <source>There is no difference.</source>
        <translation>Erinevusi ei ole.</translation>
    </message>
    <message>
        <source>Exported: {path}</source>
        <translation>Eksporditud: {path}</translation>
    </message>
    <message>
        <source>Restore: {version}</source>
        <translation>Taasta: {version}</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Proposed here</source>
        <translation>Siit pakutud</translation>
    </message>
    <message>
        <source>Those who keep the library have not answered these yet. They get them by themselves; where they cannot reach the library either, send them a file.</source>
        <translation>Raamatukogu hoidjad ei ole neile veel vastanud. Ettepanekud jõuavad nendeni ise; kui raamatukogule ligi ei pääse, saatke hoidjatele fail.</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Salvesta failina…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sulge</translation>
    </message>
    <message>
        <source>In the library now</source>
        <translation>Praegu raamatukogus</translation>
    </message>
    <message>
        <source>Not in the library yet</source>
        <translation>Veel pole raamatukogus</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Pakutud</translation>
    </message>
</context>
<context>
    <name>WorkBar</name>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Cancel</source>
        <translation>Loobu</translation>
    </message>
</context>
</TS>
