<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Window</name>
    <message>
      <source> (undone)</source>
      <translation> (rückgängig)</translation>
    </message>
    <message>
      <source>.</source>
      <translation>,</translation>
    </message>
    <message>
      <source>A backup is made when the shop is opened and closed and every 30 minutes if anything changed. Old ones are thinned to one a day, then a week, then a month.</source>
      <translation>Gesichert wird beim Öffnen und Schließen des Ladens und alle 30 Minuten, wenn sich etwas geändert hat. Ältere werden auf eine je Tag, dann je Woche, dann je Monat ausgedünnt.</translation>
    </message>
    <message>
      <source>A complete order ties stock up while it waits</source>
      <translation>Eine Bestellung, die ganz gehen soll, bindet Ware, während sie wartet</translation>
    </message>
    <message>
      <source>A letter asks for what should be here by now</source>
      <translation>Ein Brief fragt nach dem, was inzwischen da sein sollte</translation>
    </message>
    <message>
      <source>A picture of {size} kB</source>
      <translation>Ein Bild von {size} kB</translation>
    </message>
    <message>
      <source>A promise moved by more days is told</source>
      <translation>Mitgeteilt wird eine Verschiebung um mehr Tage als</translation>
    </message>
    <message>
      <source>A rule proposes {offer} for the wait{why}</source>
      <translation>Eine Regel schlägt {offer} für das Warten vor{why}</translation>
    </message>
    <message>
      <source>A sample letter</source>
      <translation>Ein Musterbrief</translation>
    </message>
    <message>
      <source>A waiting customer hears at least every</source>
      <translation>Ein wartender Kunde hört mindestens alle</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Über</translation>
    </message>
    <message>
      <source>About Backorder Desk</source>
      <translation>Über Backorder Desk</translation>
    </message>
    <message>
      <source>Accent colour</source>
      <translation>Akzentfarbe</translation>
    </message>
    <message>
      <source>Add a rule</source>
      <translation>Regel hinzufügen</translation>
    </message>
    <message>
      <source>Added customer {name} as {code}</source>
      <translation>Kunde {name} als {code} angelegt</translation>
    </message>
    <message>
      <source>Addresses printed as typed, by customer</source>
      <translation>Adressen wie eingegeben gedruckt, je Kunde</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Nach</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Alle</translation>
    </message>
    <message>
      <source>All in one PDF</source>
      <translation>Alle in einem PDF</translation>
    </message>
    <message>
      <source>All policies give everybody the same.</source>
      <translation>Alle Regeln geben allen dasselbe.</translation>
    </message>
    <message>
      <source>All topics</source>
      <translation>Alle Themen</translation>
    </message>
    <message>
      <source>Allocated</source>
      <translation>Reserviert</translation>
    </message>
    <message>
      <source>Allocated {allocated}: promised to orders and not yet gone</source>
      <translation>Reserviert {allocated}: Bestellungen zugesagt und noch nicht hinausgegangen</translation>
    </message>
    <message>
      <source>Another delay</source>
      <translation>Erneute Verzögerung</translation>
    </message>
    <message>
      <source>Another product has a queue of its own</source>
      <translation>Ein anderer Artikel hat seine eigene Warteschlange</translation>
    </message>
    <message>
      <source>Answer the question, then print</source>
      <translation>Beantworten Sie die Frage, dann drucken Sie</translation>
    </message>
    <message>
      <source>Answered before, {day}: {answer}.</source>
      <translation>Schon beantwortet, {day}: {answer}.</translation>
    </message>
    <message>
      <source>Answers that come back: Ctrl+Shift+R</source>
      <translation>Antworten, die zurückkommen: Strg+Umschalt+R</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>Apr</translation>
    </message>
    <message>
      <source>As many complete orders as can be</source>
      <translation>So viele ganze Bestellungen wie möglich</translation>
    </message>
    <message>
      <source>As one page</source>
      <translation>Als eine Seite</translation>
    </message>
    <message>
      <source>As shipped</source>
      <translation>Wie ausgeliefert</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>As they were</source>
      <translation>Wie sie waren</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>Aug</translation>
    </message>
    <message>
      <source>Awaits a word</source>
      <translation>Noch zu bestätigen</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Jetzt sichern</translation>
    </message>
    <message>
      <source>Backed up</source>
      <translation>Gesichert</translation>
    </message>
    <message>
      <source>Backorder Desk</source>
      <translation>Backorder Desk</translation>
    </message>
    <message>
      <source>Backorders</source>
      <translation>Rückstände</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>Sicherung</translation>
    </message>
    <message>
      <source>Backup {moment}</source>
      <translation>Sicherung {moment}</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
    <message>
      <source>Backups, and putting one back</source>
      <translation>Sicherungen, und eine zurückspielen</translation>
    </message>
    <message>
      <source>Barcode</source>
      <translation>Barcode</translation>
    </message>
    <message>
      <source>By cause</source>
      <translation>Nach Ursache</translation>
    </message>
    <message>
      <source>By country</source>
      <translation>Nach Land</translation>
    </message>
    <message>
      <source>By product</source>
      <translation>Nach Artikel</translation>
    </message>
    <message>
      <source>By supplier</source>
      <translation>Nach Lieferant</translation>
    </message>
    <message>
      <source>Came on</source>
      <translation>Kam am</translation>
    </message>
    <message>
      <source>Came out?</source>
      <translation>Gedruckt?</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Stornieren</translation>
    </message>
    <message>
      <source>Cancel</source>
      <comment>what runs</comment>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Cancel and refund</source>
      <translation>Stornieren und erstatten</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Storniert</translation>
    </message>
    <message>
      <source>Cancelled {what} of {order}.</source>
      <translation>{what} von {order} storniert.</translation>
    </message>
    <message>
      <source>Cancels</source>
      <translation>Storniert</translation>
    </message>
    <message>
      <source>Change a quantity</source>
      <translation>Eine Menge ändern</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>Ändern</translation>
    </message>
    <message>
      <source>Change the order</source>
      <translation>Bestellung ändern</translation>
    </message>
    <message>
      <source>Change the quantity, the count or the date</source>
      <translation>Menge, Zählung oder Termin ändern</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Kanal</translation>
    </message>
    <message>
      <source>Choose a supplier who is late</source>
      <translation>Wählen Sie einen Lieferanten, der zu spät ist</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Wählen …</translation>
    </message>
    <message>
      <source>City</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Class {number}</source>
      <translation>Klasse {number}</translation>
    </message>
    <message>
      <source>Click on “Product” to sort it so</source>
      <translation>Ein Klick auf „Artikel“ sortiert sie so</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Erledigt</translation>
    </message>
    <message>
      <source>Code of the reply slip</source>
      <translation>Code des Antwortabschnitts</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Farben</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message>
      <source>Columns of this list</source>
      <translation>Spalten dieser Liste</translation>
    </message>
    <message>
      <source>Comes back</source>
      <translation>Kommt zurück</translation>
    </message>
    <message>
      <source>Comes with</source>
      <translation>Kommt mit</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Befehle</translation>
    </message>
    <message>
      <source>Commands that answer</source>
      <translation>Passende Befehle</translation>
    </message>
    <message>
      <source>Commit</source>
      <translation>Abschließen</translation>
    </message>
    <message>
      <source>Confirms the wait</source>
      <translation>Bestätigt das Warten</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Berichtigung</translation>
    </message>
    <message>
      <source>Corrects {corrects}</source>
      <translation>Berichtigt {corrects}</translation>
    </message>
    <message>
      <source>Counted on</source>
      <translation>Gerechnet mit</translation>
    </message>
    <message>
      <source>Counted on {due} = expected {expected} + {margin} by this supplier's own record</source>
      <translation>Gerechnet mit {due} = erwartet {expected} + {margin} nach der Erfahrung mit diesem Lieferanten</translation>
    </message>
    <message>
      <source>Counted on {due}: the day that the supplier named</source>
      <translation>Gerechnet mit {due}: dem Tag, den der Lieferant genannt hat</translation>
    </message>
    <message>
      <source>Counter</source>
      <translation>Laden</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Wird gezählt …</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Land</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Währung</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>Kunde</translation>
    </message>
    <message>
      <source>Customer: three letters of the name, or a telephone number</source>
      <translation>Kunde: drei Buchstaben des Namens oder eine Telefonnummer</translation>
    </message>
    <message>
      <source>Customers served</source>
      <translation>Bediente Kunden</translation>
    </message>
    <message>
      <source>Damaged: it does not go back on the shelf</source>
      <translation>Beschädigt: Es kommt nicht zurück ins Regal</translation>
    </message>
    <message>
      <source>Damaged: nothing goes on the shelf.</source>
      <translation>Beschädigt: Nichts kommt ins Regal.</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Day on which the answer came</source>
      <translation>Tag, an dem die Antwort kam</translation>
    </message>
    <message>
      <source>Days for which goods lie ready (0: no limit)</source>
      <translation>Tage, die Ware bereitliegt (0: ohne Ende)</translation>
    </message>
    <message>
      <source>Days late left</source>
      <translation>Verspätungstage</translation>
    </message>
    <message>
      <source>Days of waiting</source>
      <translation>Tage des Wartens</translation>
    </message>
    <message>
      <source>Days until a wait is confirmed</source>
      <translation>Tage, bis ein Warten bestätigt wird</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>Dez</translation>
    </message>
    <message>
      <source>Del forgets this view</source>
      <translation>Entf vergisst diese Ansicht</translation>
    </message>
    <message>
      <source>Delay without a date</source>
      <translation>Verzögerung ohne Termin</translation>
    </message>
    <message>
      <source>Deutsch</source>
      <translation>Deutsch</translation>
    </message>
    <message numerus="yes">
      <source>Did all {count} come out?</source>
      <extracomment>One: Did the letter come out?</extracomment>
      <translation>
        <numerusform>Kam der Brief heraus?</numerusform>
        <numerusform>Kamen alle {count} heraus?</numerusform>
      </translation>
    </message>
    <message>
      <source>Do not offer it</source>
      <translation>Nicht anbieten</translation>
    </message>
    <message>
      <source>Done again: {words}</source>
      <translation>Wieder getan: {words}</translation>
    </message>
    <message>
      <source>Drafts…</source>
      <translation>Entwürfe …</translation>
    </message>
    <message>
      <source>Drop it within its own queue</source>
      <translation>Legen Sie es in seiner eigenen Warteschlange ab</translation>
    </message>
    <message numerus="yes">
      <source>Due in {count} days</source>
      <extracomment>One: Due in 1 day</extracomment>
      <translation>
        <numerusform>In 1 Tag</numerusform>
        <numerusform>In {count} Tagen</numerusform>
      </translation>
    </message>
    <message>
      <source>Due soon</source>
      <translation>Bald fällig</translation>
    </message>
    <message>
      <source>Due today</source>
      <translation>Heute fällig</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-Mail</translation>
    </message>
    <message>
      <source>E-mail draft</source>
      <translation>E-Mail-Entwurf</translation>
    </message>
    <message>
      <source>E-mail drafts with the PDF, for a mail program</source>
      <translation>E-Mail-Entwürfe mit dem PDF, für ein Mailprogramm</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <source>Encryption towards the mail server</source>
      <translation>Verschlüsselung zum Mailserver</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Eingabetaste</translation>
    </message>
    <message>
      <source>Enter a reply</source>
      <translation>Eine Antwort eingeben</translation>
    </message>
    <message>
      <source>Enter adds · Del takes out · Alt+Up moves a customer up · H holds · Ctrl+Enter posts</source>
      <translation>Eingabe fügt hinzu · Entf nimmt heraus · Alt+Auf schiebt einen Kunden hoch · H hält an · Strg+Eingabe bucht</translation>
    </message>
    <message>
      <source>Enter gives it.</source>
      <translation>Die Eingabetaste gibt ihn.</translation>
    </message>
    <message>
      <source>Enter goes on · Ctrl+Enter saves · Esc goes back, the draft stays</source>
      <translation>Eingabe geht weiter · Strg+Eingabe speichert · Esc geht zurück, der Entwurf bleibt</translation>
    </message>
    <message>
      <source>Enter looks into a row · Esc comes back · L writes to the supplier · Ctrl+P makes one page of it</source>
      <translation>Eingabe sieht in eine Zeile hinein · Esc kommt zurück · L schreibt dem Lieferanten · Strg+P macht eine Seite daraus</translation>
    </message>
    <message>
      <source>Español</source>
      <translation>Español</translation>
    </message>
    <message>
      <source>Every letter that went out is confirmed.</source>
      <translation>Jeder Brief, der hinausging, ist bestätigt.</translation>
    </message>
    <message>
      <source>Every rule on the same stock, before one is chosen; a new one moves the queue at once.</source>
      <translation>Jede Regel am selben Lager, bevor eine gewählt wird; eine neue ordnet die Warteschlange sofort um.</translation>
    </message>
    <message>
      <source>Everybody gets some</source>
      <translation>Alle bekommen etwas</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>Erwartet</translation>
    </message>
    <message>
      <source>Expected {day}</source>
      <translation>Erwartet {day}</translation>
    </message>
    <message>
      <source>F2 changes a line · Enter shows what follows · Ctrl+Enter does it · Esc leaves</source>
      <translation>F2 ändert eine Zeile · Eingabe zeigt, was folgt · Strg+Eingabe tut es · Esc verlässt</translation>
    </message>
    <message>
      <source>Fair shares</source>
      <translation>Gerechte Anteile</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>Feb</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Find customer, order, product, PO</source>
      <translation>Kunde, Bestellung, Artikel, Einkauf finden</translation>
    </message>
    <message>
      <source>Find customer, order, product, PO   /</source>
      <translation>Kunde, Bestellung, Artikel, Einkauf finden   /</translation>
    </message>
    <message>
      <source>First promised for {first}, {days} earlier</source>
      <translation>Zuerst für {first} zugesagt, {days} früher</translation>
    </message>
    <message>
      <source>First promised for {first}, {days} later</source>
      <translation>Zuerst für {first} zugesagt, {days} später</translation>
    </message>
    <message>
      <source>First promised for {first}; no date now</source>
      <translation>Zuerst für {first} zugesagt; jetzt ohne Termin</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Für wen</translation>
    </message>
    <message>
      <source>Forget this view</source>
      <translation>Diese Ansicht vergessen</translation>
    </message>
    <message>
      <source>Français</source>
      <translation>Français</translation>
    </message>
    <message>
      <source>Free</source>
      <translation>Frei</translation>
    </message>
    <message>
      <source>Free some space and try again</source>
      <translation>Schaffen Sie Platz und versuchen Sie es noch einmal</translation>
    </message>
    <message>
      <source>Free {free} = {on_hand} on hand − {allocated} allocated</source>
      <translation>Frei {free} = {on_hand} im Lager − {allocated} reserviert</translation>
    </message>
    <message>
      <source>French, NF Z 11-001</source>
      <translation>Frankreich, NF Z 11-001</translation>
    </message>
    <message>
      <source>Fri</source>
      <translation>Fr</translation>
    </message>
    <message>
      <source>Gets {count}</source>
      <translation>Bekommt {count}</translation>
    </message>
    <message>
      <source>Give this instead</source>
      <translation>Diesen stattdessen geben</translation>
    </message>
    <message>
      <source>Goes out</source>
      <translation>Geht hinaus</translation>
    </message>
    <message>
      <source>Goes out on the day of its release</source>
      <translation>Geht am Tag des Erscheinens hinaus</translation>
    </message>
    <message>
      <source>Goodwill</source>
      <translation>Kulanz</translation>
    </message>
    <message>
      <source>Hand it over</source>
      <translation>Aushändigen</translation>
    </message>
    <message>
      <source>Hand over a part</source>
      <translation>Einen Teil aushändigen</translation>
    </message>
    <message>
      <source>Hand over what is set aside</source>
      <translation>Reserviertes aushändigen</translation>
    </message>
    <message>
      <source>Has arrived</source>
      <translation>Ist eingetroffen</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Held by hand</source>
      <translation>Von Hand angehalten</translation>
    </message>
    <message>
      <source>Held: {customer} gets no {product} until it is released (R).</source>
      <translation>Angehalten: {customer} bekommt kein {product}, bis es freigegeben wird (R).</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Help for this screen</source>
      <translation>Hilfe zu dieser Ansicht</translation>
    </message>
    <message>
      <source>Help: {title}</source>
      <translation>Hilfe: {title}</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Hoher Kontrast</translation>
    </message>
    <message>
      <source>Hold</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>How far a printer's pages are moved</source>
      <translation>Wie weit die Seiten eines Druckers verschoben werden</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>Wie viele</translation>
    </message>
    <message>
      <source>How many came</source>
      <translation>Wie viele kamen</translation>
    </message>
    <message>
      <source>How many {product} for {customer} ({order})?</source>
      <translation>Wie viele {product} für {customer} ({order})?</translation>
    </message>
    <message>
      <source>How much, or which gift</source>
      <translation>Wie viel, oder welches Geschenk</translation>
    </message>
    <message>
      <source>How the order came</source>
      <translation>Wie die Bestellung kam</translation>
    </message>
    <message>
      <source>How to answer at no cost, by language</source>
      <translation>Wie man kostenlos antwortet, je Sprache</translation>
    </message>
    <message numerus="yes">
      <source>If what is on its way of {count} products came today. Nothing is posted by looking.</source>
      <extracomment>One: If what is on its way of 1 product came today. Nothing is posted by looking.</extracomment>
      <translation>
        <numerusform>Wenn heute käme, was von 1 Artikel unterwegs ist. Das Ansehen bucht nichts.</numerusform>
        <numerusform>Wenn heute käme, was von {count} Artikeln unterwegs ist. Das Ansehen bucht nichts.</numerusform>
      </translation>
    </message>
    <message>
      <source>In proportion</source>
      <translation>Im Verhältnis</translation>
    </message>
    <message>
      <source>In proportion to what was ordered</source>
      <translation>Im Verhältnis zum Bestellten</translation>
    </message>
    <message>
      <source>In this box</source>
      <translation>In diesem Karton</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>Gilt</translation>
    </message>
    <message>
      <source>In {days} days the waiting cost {lost} {currency} of cancelled lines ({count}) and {goodwill} {currency} of goodwill; {deposits} {currency} are held as deposits.</source>
      <translation>In {days} Tagen kostete das Warten {lost} {currency} an stornierten Positionen ({count}) und {goodwill} {currency} an Kulanz; {deposits} {currency} liegen als Anzahlungen da.</translation>
    </message>
    <message>
      <source>In {days} days the waiting has cost nothing: no line cancelled, no goodwill given.</source>
      <translation>In {days} Tagen hat das Warten nichts gekostet: keine Position storniert, keine Kulanz gegeben.</translation>
    </message>
    <message>
      <source>Incoming</source>
      <translation>Unterwegs</translation>
    </message>
    <message>
      <source>Incoming {incoming}: ordered from suppliers and not yet received</source>
      <translation>Unterwegs {incoming}: bei Lieferanten bestellt und noch nicht eingegangen</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>Inspektor</translation>
    </message>
    <message>
      <source>It asks for no answer.</source>
      <translation>Er bittet um keine Antwort.</translation>
    </message>
    <message>
      <source>It brings no text along. Its licence: {name}</source>
      <translation>Es bringt keinen Text mit. Seine Lizenz: {name}</translation>
    </message>
    <message>
      <source>It did not begin</source>
      <translation>Er hat nicht begonnen</translation>
    </message>
    <message>
      <source>It is checked first. The shop as it was is kept beside it.</source>
      <translation>Sie wird erst geprüft. Der Laden, wie er war, bleibt daneben liegen.</translation>
    </message>
    <message>
      <source>It is kept in the system's keyring, never in the shop file.</source>
      <translation>Es liegt im Schlüsselbund des Systems, nie in der Ladendatei.</translation>
    </message>
    <message>
      <source>It is {days} late</source>
      <translation>Es ist {days} zu spät</translation>
    </message>
    <message>
      <source>It lies at {path}</source>
      <translation>Es liegt in {path}</translation>
    </message>
    <message>
      <source>It will fill</source>
      <translation>Damit wird beliefert</translation>
    </message>
    <message>
      <source>Its dates are told</source>
      <translation>Die Termine sind mitgeteilt</translation>
    </message>
    <message>
      <source>Its last acts</source>
      <translation>Was zuletzt geschah</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>Jan</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>Juli</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>Juni</translation>
    </message>
    <message>
      <source>Just done</source>
      <translation>Eben getan</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keeps waiting, until {day}.</source>
      <translation>Wartet weiter, bis {day}.</translation>
    </message>
    <message>
      <source>Keeps waiting; no day is known yet.</source>
      <translation>Wartet weiter; noch ist kein Tag bekannt.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Art</translation>
    </message>
    <message>
      <source>Kind of letter</source>
      <translation>Art des Briefes</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Language of the letter</source>
      <translation>Sprache des Briefes</translation>
    </message>
    <message>
      <source>Language of the window, from the next start</source>
      <translation>Sprache des Fensters, ab dem nächsten Start</translation>
    </message>
    <message>
      <source>Large print</source>
      <translation>Große Schrift</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Größer</translation>
    </message>
    <message>
      <source>Last day {day}</source>
      <translation>Letzter Tag {day}</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Zu spät</translation>
    </message>
    <message>
      <source>Late, {days}</source>
      <translation>Zu spät, {days}</translation>
    </message>
    <message>
      <source>Lately</source>
      <translation>Zuletzt</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Lassen</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Brief</translation>
    </message>
    <message>
      <source>Letter layout (empty: by country)</source>
      <translation>Brieflayout (leer: nach Land)</translation>
    </message>
    <message>
      <source>Letter {number} of {total}</source>
      <translation>Brief {number} von {total}</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Briefe</translation>
    </message>
    <message>
      <source>Letters are being written</source>
      <translation>Die Briefe werden geschrieben</translation>
    </message>
    <message>
      <source>Letters are printed on both sides</source>
      <translation>Briefe werden beidseitig gedruckt</translation>
    </message>
    <message>
      <source>Letters come from (empty: the shop's e-mail)</source>
      <translation>Absender der Briefe (leer: E-Mail des Ladens)</translation>
    </message>
    <message>
      <source>Letters go to this printer.</source>
      <translation>Auf diesen Drucker gehen die Briefe.</translation>
    </message>
    <message>
      <source>Letters of customers who wish it go by e-mail, through your own mail server.</source>
      <translation>Briefe von Kunden, die es wünschen, gehen per E-Mail über Ihren eigenen Mailserver.</translation>
    </message>
    <message>
      <source>Letters that await a word</source>
      <translation>Briefe, die noch zu bestätigen sind</translation>
    </message>
    <message>
      <source>Letters that can be answered</source>
      <translation>Briefe, auf die geantwortet werden kann</translation>
    </message>
    <message>
      <source>Letters that were written</source>
      <translation>Briefe, die geschrieben wurden</translation>
    </message>
    <message>
      <source>Letters to write</source>
      <translation>Zu schreibende Briefe</translation>
    </message>
    <message>
      <source>Letters written</source>
      <translation>Geschriebene Briefe</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Line under the name</source>
      <translation>Zeile unter dem Namen</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <source>Lines of the order</source>
      <translation>Positionen der Bestellung</translation>
    </message>
    <message>
      <source>Lines on which the policies differ</source>
      <translation>Positionen, bei denen die Regeln sich unterscheiden</translation>
    </message>
    <message>
      <source>Logo of the letterhead</source>
      <translation>Logo des Briefkopfs</translation>
    </message>
    <message>
      <source>Long delay</source>
      <translation>Lange Verzögerung</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>Look around in the sample shop</source>
      <translation>Im Beispielladen umsehen</translation>
    </message>
    <message>
      <source>Look at its queue</source>
      <translation>Sehen Sie in seine Warteschlange</translation>
    </message>
    <message>
      <source>Look at the order itself</source>
      <translation>Sehen Sie die Bestellung selbst an</translation>
    </message>
    <message>
      <source>Loses {count}</source>
      <translation>Verliert {count}</translation>
    </message>
    <message>
      <source>MIT licence. No part of it speaks to the network by itself.</source>
      <translation>MIT-Lizenz. Kein Teil davon spricht von selbst mit dem Netz.</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Erstellt</translation>
    </message>
    <message>
      <source>Made by themselves, beside the shop file.</source>
      <translation>Entstehen von selbst, neben der Ladendatei.</translation>
    </message>
    <message>
      <source>Mail</source>
      <translation>Post</translation>
    </message>
    <message>
      <source>Mail server</source>
      <translation>Mailserver</translation>
    </message>
    <message>
      <source>Make my shop</source>
      <translation>Meinen Laden anlegen</translation>
    </message>
    <message>
      <source>Making the sample shop: a year of business, some fifteen seconds…</source>
      <translation>Der Beispielladen entsteht: ein Jahr Geschäft, etwa fünfzehn Sekunden …</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>März</translation>
    </message>
    <message>
      <source>Matches</source>
      <translation>Treffer</translation>
    </message>
    <message>
      <source>May</source>
      <translation>Mai</translation>
    </message>
    <message>
      <source>May gain and lose</source>
      <translation>Darf gewinnen und verlieren</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>Mo</translation>
    </message>
    <message>
      <source>Most whole orders</source>
      <translation>Die meisten ganzen Bestellungen</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Verschieben</translation>
    </message>
    <message>
      <source>Move down in the queue</source>
      <translation>In der Warteschlange nach unten</translation>
    </message>
    <message>
      <source>Move in the queue</source>
      <translation>In der Warteschlange verschieben</translation>
    </message>
    <message>
      <source>Move the date</source>
      <translation>Termin verschieben</translation>
    </message>
    <message>
      <source>Move up in the queue</source>
      <translation>In der Warteschlange nach oben</translation>
    </message>
    <message>
      <source>Moved by hand</source>
      <translation>Von Hand verschoben</translation>
    </message>
    <message>
      <source>Name of the shop</source>
      <translation>Name des Ladens</translation>
    </message>
    <message>
      <source>Name of the view</source>
      <translation>Name der Ansicht</translation>
    </message>
    <message>
      <source>Name of your shop</source>
      <translation>Name Ihres Ladens</translation>
    </message>
    <message>
      <source>Needs a reason</source>
      <translation>Braucht Grund</translation>
    </message>
    <message>
      <source>New order</source>
      <translation>Neue Bestellung</translation>
    </message>
    <message>
      <source>New: “{name}”</source>
      <translation>Neu: „{name}“</translation>
    </message>
    <message>
      <source>Next due</source>
      <translation>Nächster Termin</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Nächste Seite</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>Nächster Bereich</translation>
    </message>
    <message>
      <source>No SKU, barcode or name reads so</source>
      <translation>Keine Artikelnummer, kein Barcode und kein Name lautet so</translation>
    </message>
    <message>
      <source>No answer by then means that they wait, until {day}.</source>
      <translation>Keine Antwort bis dahin heißt, dass sie warten, bis {day}.</translation>
    </message>
    <message>
      <source>No answer means that it is cancelled on {day}: a person confirms it then.</source>
      <translation>Keine Antwort heißt, dass am {day} storniert wird: Das bestätigt dann ein Mensch.</translation>
    </message>
    <message>
      <source>No backup yet</source>
      <translation>Noch keine Sicherung</translation>
    </message>
    <message>
      <source>No backup: {why}</source>
      <translation>Keine Sicherung: {why}</translation>
    </message>
    <message>
      <source>No barcode, order, PO or letter reads so</source>
      <translation>Kein Barcode, keine Bestellung, kein Einkauf und kein Brief lautet so</translation>
    </message>
    <message>
      <source>No box is due</source>
      <translation>Keine Lieferung fällig</translation>
    </message>
    <message>
      <source>No date yet</source>
      <translation>Noch ohne Termin</translation>
    </message>
    <message>
      <source>No day is known</source>
      <translation>Kein Tag ist bekannt</translation>
    </message>
    <message>
      <source>No day was named: promises are estimates until there is one. F2 names it</source>
      <translation>Kein Tag wurde genannt: Bis dahin sind Zusagen geschätzt. F2 nennt ihn</translation>
    </message>
    <message>
      <source>No letter about it went out.</source>
      <translation>Kein Brief darüber ging hinaus.</translation>
    </message>
    <message>
      <source>No letter answers to “{search}”.</source>
      <translation>Kein Brief passt zu „{search}“.</translation>
    </message>
    <message>
      <source>No letter was written yet.</source>
      <translation>Noch wurde kein Brief geschrieben.</translation>
    </message>
    <message>
      <source>No orders yet. Ctrl+N takes the first one.</source>
      <translation>Noch keine Bestellungen. Strg+N nimmt die erste auf.</translation>
    </message>
    <message>
      <source>No product is called “{text}”</source>
      <translation>Kein Artikel heißt „{text}“</translation>
    </message>
    <message>
      <source>No product is short</source>
      <translation>Kein Artikel ist knapp</translation>
    </message>
    <message>
      <source>No products yet. Import a list, or add one.</source>
      <translation>Noch keine Artikel. Lesen Sie eine Liste ein, oder legen Sie einen an.</translation>
    </message>
    <message>
      <source>No promise breaks.</source>
      <translation>Keine Zusage bricht.</translation>
    </message>
    <message>
      <source>No promise is late</source>
      <translation>Keine Zusage ist überfällig</translation>
    </message>
    <message>
      <source>No silence has run out. Nothing is proposed to be cancelled.</source>
      <translation>Keine Frist ist verstrichen. Nichts ist zum Stornieren vorgeschlagen.</translation>
    </message>
    <message>
      <source>No substitute is named.</source>
      <translation>Kein Ersatz ist genannt.</translation>
    </message>
    <message>
      <source>No supplier</source>
      <translation>Kein Lieferant</translation>
    </message>
    <message>
      <source>Nobody counts as told before somebody says that the letters came out</source>
      <translation>Niemand gilt als benachrichtigt, bevor jemand sagt, dass die Briefe herauskamen</translation>
    </message>
    <message>
      <source>Nobody is to be told anything now.</source>
      <translation>Im Moment ist niemandem etwas mitzuteilen.</translation>
    </message>
    <message>
      <source>Nobody is waiting</source>
      <translation>Niemand wartet</translation>
    </message>
    <message>
      <source>Nobody is waiting.</source>
      <translation>Niemand wartet.</translation>
    </message>
    <message>
      <source>Nobody to tell today</source>
      <translation>Heute niemand zu benachrichtigen</translation>
    </message>
    <message>
      <source>Nobody waits for it: it will be free.</source>
      <translation>Niemand wartet darauf: Es wird frei sein.</translation>
    </message>
    <message>
      <source>Nobody waits for this; it all stays free</source>
      <translation>Niemand wartet darauf; alles bleibt frei</translation>
    </message>
    <message>
      <source>Nobody waits for {sku}: {count} free</source>
      <translation>Niemand wartet auf {sku}: {count} frei</translation>
    </message>
    <message>
      <source>Nobody waits longer by it.</source>
      <translation>Niemand wartet dadurch länger.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ohne</translation>
    </message>
    <message>
      <source>None</source>
      <comment>acts</comment>
      <translation>Nichts</translation>
    </message>
    <message>
      <source>Not released yet</source>
      <translation>Noch nicht erschienen</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notizen</translation>
    </message>
    <message>
      <source>Nothing answers to that.</source>
      <translation>Dazu passt nichts.</translation>
    </message>
    <message>
      <source>Nothing here answers to “{search}”.</source>
      <translation>Hier passt nichts zu „{search}“.</translation>
    </message>
    <message>
      <source>Nothing here has the code “{code}”</source>
      <translation>Hier hat nichts den Code „{code}“</translation>
    </message>
    <message>
      <source>Nothing here is called “{text}”</source>
      <translation>Hier heißt nichts „{text}“</translation>
    </message>
    <message>
      <source>Nothing here opens {name}</source>
      <translation>Hier öffnet nichts {name}</translation>
    </message>
    <message>
      <source>Nothing is chosen</source>
      <translation>Nichts ist gewählt</translation>
    </message>
    <message>
      <source>Nothing is offered by itself.</source>
      <translation>Von selbst wird nichts angeboten.</translation>
    </message>
    <message>
      <source>Nothing is on order</source>
      <translation>Nichts ist bestellt</translation>
    </message>
    <message>
      <source>Nothing is on order.</source>
      <translation>Beim Lieferanten ist nichts bestellt.</translation>
    </message>
    <message>
      <source>Nothing left below</source>
      <translation>Darunter ist nichts mehr da</translation>
    </message>
    <message>
      <source>Nothing left, and nobody waits for it</source>
      <translation>Nichts mehr da, und niemand wartet darauf</translation>
    </message>
    <message>
      <source>Nothing of it is open any more.</source>
      <translation>Nichts davon ist noch offen.</translation>
    </message>
    <message>
      <source>Nothing of this supplier is overdue</source>
      <translation>Nichts von diesem Lieferanten ist überfällig</translation>
    </message>
    <message>
      <source>Nothing of {product} is on its way</source>
      <translation>Nichts von {product} ist unterwegs</translation>
    </message>
    <message>
      <source>Nothing that anybody waits for is on its way: every policy would do the same.</source>
      <translation>Nichts, worauf jemand wartet, ist unterwegs: Jede Regel täte dasselbe.</translation>
    </message>
    <message>
      <source>Nothing that this customer was told of is still open</source>
      <translation>Nichts, was diesem Kunden mitgeteilt wurde, ist noch offen</translation>
    </message>
    <message>
      <source>Nothing to hand over</source>
      <translation>Nichts auszuhändigen</translation>
    </message>
    <message>
      <source>Nothing was done since: putting it back takes nothing away</source>
      <translation>Seitdem geschah nichts: Das Zurückspielen nimmt nichts weg</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>Nov</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>Okt</translation>
    </message>
    <message>
      <source>Offer it</source>
      <translation>Anbieten</translation>
    </message>
    <message>
      <source>Offers another product</source>
      <translation>Bietet anderen Artikel</translation>
    </message>
    <message>
      <source>Offers {offer}</source>
      <translation>Bietet {offer}</translation>
    </message>
    <message>
      <source>On hand</source>
      <translation>Im Lager</translation>
    </message>
    <message>
      <source>On hand {on_hand} = {allocated} allocated + {free} free: all that came in, less all that went out. F2 counts it anew</source>
      <translation>Im Lager {on_hand} = {allocated} reserviert + {free} frei: alles, was hereinkam, weniger alles, was hinausging. F2 zählt neu</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>Unterwegs</translation>
    </message>
    <message>
      <source>On their way</source>
      <translation>Unterwegs</translation>
    </message>
    <message>
      <source>Only gains</source>
      <translation>Gewinnt nur</translation>
    </message>
    <message>
      <source>Only this product's queue</source>
      <translation>Nur die Warteschlange dieses Artikels</translation>
    </message>
    <message>
      <source>Only {product}  ×</source>
      <translation>Nur {product}  ×</translation>
    </message>
    <message>
      <source>Only {product}; show all products</source>
      <translation>Nur {product}; alle Artikel zeigen</translation>
    </message>
    <message>
      <source>Only {what}; show all</source>
      <translation>Nur {what}; alles zeigen</translation>
    </message>
    <message>
      <source>Open a shop file</source>
      <translation>Eine Ladendatei öffnen</translation>
    </message>
    <message>
      <source>Open a shop file…</source>
      <translation>Eine Ladendatei öffnen …</translation>
    </message>
    <message>
      <source>Open the PDF</source>
      <translation>PDF öffnen</translation>
    </message>
    <message>
      <source>Opens the very PDF</source>
      <translation>Öffnet genau dieses PDF</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Bestellung</translation>
    </message>
    <message>
      <source>Order it, or offer something else (S)</source>
      <translation>Bestellen, oder etwas anderes anbieten (S)</translation>
    </message>
    <message>
      <source>Ordered</source>
      <translation>Bestellt</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Bestellungen</translation>
    </message>
    <message>
      <source>Orders completed</source>
      <translation>Volle Bestellungen</translation>
    </message>
    <message>
      <source>P spares the chosen one: the next in rank gives up instead · Ctrl+Enter posts · Esc leaves</source>
      <translation>P verschont den gewählten: Der nächste im Rang gibt stattdessen ab · Strg+Eingabe bucht · Esc verlässt</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>PDF…</source>
      <translation>PDF …</translation>
    </message>
    <message>
      <source>PO</source>
      <translation>Einkauf</translation>
    </message>
    <message>
      <source>PO, if there is one</source>
      <translation>Einkauf, falls es einen gibt</translation>
    </message>
    <message>
      <source>Page before</source>
      <translation>Vorige Seite</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Bestandteil</translation>
    </message>
    <message>
      <source>Part is there</source>
      <translation>Teil ist da</translation>
    </message>
    <message>
      <source>Part sent</source>
      <translation>Teillieferung</translation>
    </message>
    <message>
      <source>Password of the mail account</source>
      <translation>Passwort des Mailkontos</translation>
    </message>
    <message>
      <source>Payments are recorded with their orders</source>
      <translation>Zahlungen werden bei den Bestellungen erfasst</translation>
    </message>
    <message>
      <source>Pin what is set aside</source>
      <translation>Reservierung fixieren</translation>
    </message>
    <message>
      <source>Pinned</source>
      <translation>Fixiert</translation>
    </message>
    <message>
      <source>Pinned: {customer} keeps the {product}.</source>
      <translation>Fixiert: {customer} behält {product}.</translation>
    </message>
    <message>
      <source>Place a purchase order first</source>
      <translation>Bestellen Sie erst beim Lieferanten</translation>
    </message>
    <message>
      <source>Policies</source>
      <translation>Regeln</translation>
    </message>
    <message>
      <source>Policies side by side</source>
      <translation>Regeln nebeneinander</translation>
    </message>
    <message>
      <source>Port of the mail server (0: the usual one)</source>
      <translation>Port des Mailservers (0: der übliche)</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Buchen</translation>
    </message>
    <message>
      <source>Post code</source>
      <translation>Postleitzahl</translation>
    </message>
    <message>
      <source>Post count</source>
      <translation>Zählung buchen</translation>
    </message>
    <message>
      <source>Post receipt</source>
      <translation>Eingang buchen</translation>
    </message>
    <message>
      <source>Pre-order confirmed</source>
      <translation>Vorbestellung bestätigt</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Drucken</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>Noch einmal drucken</translation>
    </message>
    <message>
      <source>Print the letters</source>
      <translation>Die Briefe drucken</translation>
    </message>
    <message>
      <source>Print this page again</source>
      <translation>Diese Seite noch einmal drucken</translation>
    </message>
    <message>
      <source>Print {count} letters</source>
      <translation>{count} Briefe drucken</translation>
    </message>
    <message>
      <source>Print {count}…</source>
      <translation>{count} drucken …</translation>
    </message>
    <message>
      <source>Printed</source>
      <translation>Gedruckt</translation>
    </message>
    <message>
      <source>Printer for the letters</source>
      <translation>Drucker für die Briefe</translation>
    </message>
    <message>
      <source>Printers</source>
      <translation>Drucker</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Drucken …</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Artikel</translation>
    </message>
    <message>
      <source>Product of line {number}</source>
      <translation>Artikel der Position {number}</translation>
    </message>
    <message>
      <source>Product to give instead</source>
      <translation>Artikel, der stattdessen gegeben wird</translation>
    </message>
    <message>
      <source>Product: three letters, SKU or barcode</source>
      <translation>Artikel: drei Buchstaben, Nummer oder Barcode</translation>
    </message>
    <message>
      <source>Products that a rule does not cover</source>
      <translation>Artikel, die eine Regel nicht erfasst</translation>
    </message>
    <message>
      <source>Promise</source>
      <translation>Zugesagt</translation>
    </message>
    <message>
      <source>Promised</source>
      <translation>Zugesagt</translation>
    </message>
    <message>
      <source>Promises that break</source>
      <translation>Zusagen, die brechen</translation>
    </message>
    <message>
      <source>Proposed to be cancelled</source>
      <translation>Zum Stornieren vorgeschlagen</translation>
    </message>
    <message>
      <source>Purchase order</source>
      <translation>Einkauf</translation>
    </message>
    <message>
      <source>Purchases</source>
      <translation>Einkauf</translation>
    </message>
    <message>
      <source>Put a backup back</source>
      <translation>Eine Sicherung zurückspielen</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>Zurückspielen</translation>
    </message>
    <message>
      <source>Put the e-mail drafts into</source>
      <translation>Die E-Mail-Entwürfe legen in</translation>
    </message>
    <message>
      <source>Put the shipped rules back</source>
      <translation>Ausgelieferte Regeln wiederherstellen</translation>
    </message>
    <message>
      <source>Put the shipped words back</source>
      <translation>Ausgelieferte Worte wiederherstellen</translation>
    </message>
    <message>
      <source>Put the shop back to {moment}?</source>
      <translation>Den Laden auf {moment} zurücksetzen?</translation>
    </message>
    <message>
      <source>Put this backup back…</source>
      <translation>Diese Sicherung zurückspielen …</translation>
    </message>
    <message>
      <source>Put {customer} ({order}) before {other} ({rival})</source>
      <translation>{customer} ({order}) vor {other} ({rival}) setzen</translation>
    </message>
    <message>
      <source>Put {customer} ({order}) behind {other} ({rival})</source>
      <translation>{customer} ({order}) hinter {other} ({rival}) setzen</translation>
    </message>
    <message>
      <source>Putting the backup back</source>
      <translation>Die Sicherung wird zurückgespielt</translation>
    </message>
    <message>
      <source>Quantity of line {number}</source>
      <translation>Menge der Position {number}</translation>
    </message>
    <message>
      <source>Quantity ordered</source>
      <translation>Bestellte Menge</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <source>Read aloud</source>
      <translation>Vorlesen</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <source>Ready to hand over</source>
      <translation>Zum Aushändigen bereit</translation>
    </message>
    <message>
      <source>Reason for the move</source>
      <translation>Grund des Verschiebens</translation>
    </message>
    <message>
      <source>Receive</source>
      <translation>Wareneingang</translation>
    </message>
    <message>
      <source>Receive goods</source>
      <translation>Ware annehmen</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Erhalten</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Refund</source>
      <translation>Erstattung</translation>
    </message>
    <message>
      <source>Refund by {day}</source>
      <translation>Erstatten bis {day}</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Abgelehnt</translation>
    </message>
    <message>
      <source>Region or state</source>
      <translation>Region oder Bundesland</translation>
    </message>
    <message>
      <source>Release</source>
      <translation>Freigeben</translation>
    </message>
    <message>
      <source>Release has moved</source>
      <translation>Erscheinen verschoben</translation>
    </message>
    <message>
      <source>Release it with R where the reason is gone</source>
      <translation>Mit R freigeben, wenn der Grund weg ist</translation>
    </message>
    <message>
      <source>Released</source>
      <translation>Erschienen</translation>
    </message>
    <message>
      <source>Released: {customer} has a place in the queue for {product} again.</source>
      <translation>Freigegeben: {customer} steht wieder in der Warteschlange für {product}.</translation>
    </message>
    <message>
      <source>Remembers who waits for what, says when it comes, and writes the letters.</source>
      <translation>Merkt sich, wer worauf wartet, sagt, wann es kommt, und schreibt die Briefe.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Replies</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <source>Rule pack</source>
      <translation>Regelwerk</translation>
    </message>
    <message>
      <source>Rules for telling</source>
      <translation>Regeln fürs Mitteilen</translation>
    </message>
    <message>
      <source>SKU</source>
      <translation>Artikelnr.</translation>
    </message>
    <message>
      <source>Sat</source>
      <translation>Sa</translation>
    </message>
    <message>
      <source>Save order</source>
      <translation>Bestellung speichern</translation>
    </message>
    <message>
      <source>Save this view</source>
      <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <source>Scan a reply slip, or type its code</source>
      <translation>Einen Antwortabschnitt scannen oder seinen Code eingeben</translation>
    </message>
    <message>
      <source>Scan again, or type three letters of the name</source>
      <translation>Scannen Sie noch einmal, oder geben Sie drei Buchstaben des Namens ein</translation>
    </message>
    <message>
      <source>Scan it again; a new product is given its barcode in Stock</source>
      <translation>Scannen Sie noch einmal; ein neuer Artikel bekommt seinen Barcode im Lager</translation>
    </message>
    <message>
      <source>Scan or type a product</source>
      <translation>Einen Artikel scannen oder eingeben</translation>
    </message>
    <message>
      <source>Scan what is in the box. Nothing is done before you post.</source>
      <translation>Scannen Sie, was im Karton ist. Nichts geschieht, bevor Sie buchen.</translation>
    </message>
    <message>
      <source>Scan, or type a product</source>
      <translation>Artikel scannen oder eingeben</translation>
    </message>
    <message>
      <source>Screens</source>
      <translation>Ansichten</translation>
    </message>
    <message>
      <source>Search the help</source>
      <translation>Die Hilfe durchsuchen</translation>
    </message>
    <message>
      <source>Second address line</source>
      <translation>Zweite Adresszeile</translation>
    </message>
    <message>
      <source>See the backups</source>
      <translation>Sicherungen ansehen</translation>
    </message>
    <message>
      <source>Send again</source>
      <translation>Noch einmal senden</translation>
    </message>
    <message>
      <source>Send all together</source>
      <translation>Alles zusammen schicken</translation>
    </message>
    <message>
      <source>Send by e-mail</source>
      <translation>Per E-Mail senden</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Versandt</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>Sep</translation>
    </message>
    <message>
      <source>Serve so from now on</source>
      <translation>Ab jetzt so bedienen</translation>
    </message>
    <message>
      <source>Served first</source>
      <translation>Zuerst bedient</translation>
    </message>
    <message>
      <source>Served first from now on: {name}.</source>
      <translation>Ab jetzt wird zuerst bedient: {name}.</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>Reserviert</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Share of all that waits</source>
      <translation>Anteil an allem, was wartet</translation>
    </message>
    <message>
      <source>Shop and letterhead</source>
      <translation>Laden und Briefkopf</translation>
    </message>
    <message>
      <source>Shops (*.desk);;All files (*)</source>
      <translation>Läden (*.desk);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Short</source>
      <translation>Knapp</translation>
    </message>
    <message>
      <source>Short delay</source>
      <translation>Kurze Verzögerung</translation>
    </message>
    <message>
      <source>Silence ran out</source>
      <translation>Frist verstrichen</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Size, from the next start</source>
      <translation>Größe, ab dem nächsten Start</translation>
    </message>
    <message>
      <source>Skip this letter</source>
      <translation>Diesen Brief übergehen</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Übergangen</translation>
    </message>
    <message>
      <source>Skip…</source>
      <translation>Übergehen …</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Kleiner</translation>
    </message>
    <message>
      <source>Something in the program went wrong. What you did last may not be done.</source>
      <translation>Im Programm ist etwas schiefgegangen. Was Sie zuletzt getan haben, ist vielleicht nicht geschehen.</translation>
    </message>
    <message>
      <source>Start over</source>
      <translation>Neu beginnen</translation>
    </message>
    <message>
      <source>State of the backup</source>
      <translation>Zustand der Sicherung</translation>
    </message>
    <message>
      <source>State of the shop file</source>
      <translation>Zustand der Ladendatei</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Stand</translation>
    </message>
    <message>
      <source>Stays as it is</source>
      <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
      <source>Still to come: {what}.</source>
      <translation>Kommt noch: {what}.</translation>
    </message>
    <message>
      <source>Still waiting</source>
      <translation>Wartet noch</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Lager</translation>
    </message>
    <message>
      <source>Stopped: nothing was printed or sent after that</source>
      <translation>Angehalten: Danach wurde nichts gedruckt oder gesendet</translation>
    </message>
    <message>
      <source>Street</source>
      <translation>Straße</translation>
    </message>
    <message>
      <source>Substitute</source>
      <translation>Ersatz</translation>
    </message>
    <message>
      <source>Substitute another product</source>
      <translation>Durch anderen Artikel ersetzen</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>So</translation>
    </message>
    <message>
      <source>Supplier</source>
      <translation>Lieferant</translation>
    </message>
    <message>
      <source>Swiss, window left</source>
      <translation>Schweiz, Fenster links</translation>
    </message>
    <message>
      <source>Swiss, window right</source>
      <translation>Schweiz, Fenster rechts</translation>
    </message>
    <message>
      <source>Take goods back</source>
      <translation>Ware zurücknehmen</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Zurücknehmen</translation>
    </message>
    <message>
      <source>Take it back (Ctrl+Z)</source>
      <translation>Zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
      <source>Take up again</source>
      <translation>Wieder aufnehmen</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Vom</translation>
    </message>
    <message>
      <source>Takes the substitute</source>
      <translation>Nimmt den Ersatz</translation>
    </message>
    <message>
      <source>Telephone</source>
      <translation>Telefon</translation>
    </message>
    <message>
      <source>Tell by</source>
      <translation>Mitteilen bis</translation>
    </message>
    <message>
      <source>Tell by {day}</source>
      <translation>Mitteilen bis {day}</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Vorlagen</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <source>Text of the licence</source>
      <translation>Text der Lizenz</translation>
    </message>
    <message>
      <source>Text of the rule pack</source>
      <translation>Text des Regelwerks</translation>
    </message>
    <message>
      <source>That is a cancellation, and an act of its own</source>
      <translation>Das ist eine Stornierung, und ein eigener Vorgang</translation>
    </message>
    <message>
      <source>The PDF cannot be opened</source>
      <translation>Das PDF lässt sich nicht öffnen</translation>
    </message>
    <message>
      <source>The backup is back in its place</source>
      <translation>Die Sicherung ist zurückgespielt</translation>
    </message>
    <message>
      <source>The best class</source>
      <translation>Die beste Klasse</translation>
    </message>
    <message>
      <source>The better class, then the longest wait</source>
      <translation>Die bessere Klasse, dann das längste Warten</translation>
    </message>
    <message>
      <source>The calendar has none such</source>
      <translation>Im Kalender gibt es ihn nicht</translation>
    </message>
    <message>
      <source>The customer answers about the {product}</source>
      <translation>Der Kunde antwortet wegen {product}</translation>
    </message>
    <message>
      <source>The customer cancels the {product}</source>
      <translation>Der Kunde storniert {product}</translation>
    </message>
    <message>
      <source>The customer takes something else instead of the {product}</source>
      <translation>Der Kunde nimmt etwas anderes statt {product}</translation>
    </message>
    <message>
      <source>The customer waits for the {product}</source>
      <translation>Der Kunde wartet auf {product}</translation>
    </message>
    <message>
      <source>The earliest promise</source>
      <translation>Die früheste Zusage</translation>
    </message>
    <message>
      <source>The help says nothing of that.</source>
      <translation>Davon sagt die Hilfe nichts.</translation>
    </message>
    <message>
      <source>The house's own rule</source>
      <translation>Die eigene Regel des Hauses</translation>
    </message>
    <message>
      <source>The icon of the program</source>
      <translation>Das Symbol des Programms</translation>
    </message>
    <message>
      <source>The keyring keeps the password</source>
      <translation>Der Schlüsselbund behält das Passwort</translation>
    </message>
    <message>
      <source>The last backup failed</source>
      <translation>Die letzte Sicherung schlug fehl</translation>
    </message>
    <message>
      <source>The last batch awaits a word</source>
      <translation>Der letzte Stapel ist noch zu bestätigen</translation>
    </message>
    <message>
      <source>The law's days, and the days of the house.</source>
      <translation>Die Fristen des Gesetzes und die des Hauses.</translation>
    </message>
    <message>
      <source>The letter about {po} is open.</source>
      <translation>Der Brief über {po} ist offen.</translation>
    </message>
    <message>
      <source>The letter as text</source>
      <translation>Der Brief als Text</translation>
    </message>
    <message>
      <source>The letter has to say why the goods are late. Write it below the list, then it stands here.</source>
      <translation>Der Brief muss sagen, warum sich die Ware verspätet. Schreiben Sie es unter die Liste, dann steht er hier.</translation>
    </message>
    <message>
      <source>The letter offers {offer} for the wait</source>
      <translation>Der Brief bietet {offer} für das Warten</translation>
    </message>
    <message>
      <source>The letter to the supplier is open to be read and printed.</source>
      <translation>Der Brief an den Lieferanten ist zum Lesen und Drucken offen.</translation>
    </message>
    <message>
      <source>The line broke while an e-mail went to {whom}. Did it arrive?</source>
      <translation>Die Verbindung brach ab, während eine E-Mail an {whom} ging. Kam sie an?</translation>
    </message>
    <message>
      <source>The list</source>
      <translation>Die Liste</translation>
    </message>
    <message>
      <source>The list is not in the order of the queue</source>
      <translation>Die Liste steht nicht in der Reihenfolge der Warteschlange</translation>
    </message>
    <message>
      <source>The number before a name is its place in the batch.</source>
      <translation>Die Nummer vor einem Namen ist der Platz im Stapel.</translation>
    </message>
    <message>
      <source>The page</source>
      <translation>Die Seite</translation>
    </message>
    <message>
      <source>The refund is to leave by {day}.</source>
      <translation>Die Erstattung muss bis {day} hinausgehen.</translation>
    </message>
    <message>
      <source>The reply: cancels</source>
      <translation>Die Antwort: storniert</translation>
    </message>
    <message>
      <source>The reply: waits</source>
      <translation>Die Antwort: wartet</translation>
    </message>
    <message>
      <source>The report is open to be read and printed.</source>
      <translation>Der Bericht ist zum Lesen und Drucken offen.</translation>
    </message>
    <message>
      <source>The shop as it is now is kept beside it.</source>
      <translation>Der Laden, wie er jetzt ist, bleibt daneben liegen.</translation>
    </message>
    <message>
      <source>The shop as it was: {moment}</source>
      <translation>Der Laden, wie er war: {moment}</translation>
    </message>
    <message>
      <source>The shop is safe. A report lies here:
{report}</source>
      <translation>Der Laden ist unversehrt. Ein Bericht liegt hier:
{report}</translation>
    </message>
    <message>
      <source>The story of what is chosen</source>
      <translation>Die Geschichte dessen, was gewählt ist</translation>
    </message>
    <message>
      <source>The supplier is late</source>
      <translation>Der Lieferant ist zu spät</translation>
    </message>
    <message>
      <source>The supplier {record}.</source>
      <translation>Der Lieferant: {record}.</translation>
    </message>
    <message>
      <source>The system knows no program for PDF files</source>
      <translation>Das System kennt kein Programm für PDF-Dateien</translation>
    </message>
    <message>
      <source>The words of each kind of letter, in each language.</source>
      <translation>Die Worte jeder Art von Brief, in jeder Sprache.</translation>
    </message>
    <message>
      <source>Their language, their paper, and what they may promise.</source>
      <translation>Ihre Sprache, ihr Papier, und was sie versprechen dürfen.</translation>
    </message>
    <message>
      <source>There are {count}, numbered from 1</source>
      <translation>Es sind {count}, ab 1 gezählt</translation>
    </message>
    <message>
      <source>There is no date to move</source>
      <translation>Es gibt keinen Termin zu verschieben</translation>
    </message>
    <message>
      <source>There is no letter to answer</source>
      <translation>Es gibt keinen Brief, auf den zu antworten wäre</translation>
    </message>
    <message>
      <source>They agreed to wait</source>
      <translation>Sie wollen doch warten</translation>
    </message>
    <message>
      <source>They arrived</source>
      <translation>Sie kamen an</translation>
    </message>
    <message>
      <source>They go along with the next print</source>
      <translation>Sie gehen mit dem nächsten Druck hinaus</translation>
    </message>
    <message>
      <source>This desk's own: other desks on the same shop look as they like.</source>
      <translation>Nur für diesen Arbeitsplatz: Andere am selben Laden sehen aus, wie sie wollen.</translation>
    </message>
    <message>
      <source>This is the sample shop</source>
      <translation>Dies ist der Beispielladen</translation>
    </message>
    <message>
      <source>Three letters, a SKU or a barcode</source>
      <translation>Drei Buchstaben, Artikelnummer oder Barcode</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>Do</translation>
    </message>
    <message>
      <source>To come</source>
      <translation>Kommt noch</translation>
    </message>
    <message>
      <source>To come {incoming} = {ordered} ordered − {received} received − {closed} closed</source>
      <translation>Kommt noch {incoming} = {ordered} bestellt − {received} erhalten − {closed} beendet</translation>
    </message>
    <message>
      <source>To order</source>
      <translation>Bestellen</translation>
    </message>
    <message>
      <source>To order {units} = {backordered} waiting + {keep} to keep − {free} free − {incoming} incoming, never below 0</source>
      <translation>Zu bestellen {units} = {backordered} offen + {keep} Mindestbestand − {free} frei − {incoming} unterwegs, nie unter 0</translation>
    </message>
    <message>
      <source>To read aloud</source>
      <translation>Zum Vorlesen</translation>
    </message>
    <message>
      <source>To refund, where it is paid: {money}.</source>
      <translation>Zu erstatten, soweit bezahlt: {money}.</translation>
    </message>
    <message>
      <source>To tell</source>
      <translation>Mitzuteilen</translation>
    </message>
    <message>
      <source>To the supplier</source>
      <translation>An den Lieferanten</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Heute</translation>
    </message>
    <message>
      <source>Told</source>
      <translation>Mitgeteilt</translation>
    </message>
    <message>
      <source>Took order {order}. {say}</source>
      <translation>Bestellung {order} aufgenommen. {say}</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Summe</translation>
    </message>
    <message>
      <source>Total {value}: each line's price × what was ordered and not cancelled</source>
      <translation>Summe {value}: Preis jeder Position × was bestellt und nicht storniert ist</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Großhandel</translation>
    </message>
    <message>
      <source>Trying each policy on what is on its way…</source>
      <translation>Jede Regel wird an dem geprobt, was unterwegs ist …</translation>
    </message>
    <message>
      <source>Tue</source>
      <translation>Di</translation>
    </message>
    <message>
      <source>Type 0 for it alone, or cancel it in Backorders with Del</source>
      <translation>Geben Sie nur dafür 0 ein, oder stornieren Sie es unter Rückstände mit Entf</translation>
    </message>
    <message>
      <source>Type a command, a name or a number</source>
      <translation>Einen Befehl, einen Namen oder eine Nummer eingeben</translation>
    </message>
    <message>
      <source>UK, C5 window</source>
      <translation>Großbritannien, C5 mit Fenster</translation>
    </message>
    <message>
      <source>UK, DL window</source>
      <translation>Großbritannien, DL mit Fenster</translation>
    </message>
    <message>
      <source>US Letter, #10 window</source>
      <translation>US Letter, Nr. 10 mit Fenster</translation>
    </message>
    <message>
      <source>US Letter, #9 window</source>
      <translation>US Letter, Nr. 9 mit Fenster</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undo: “{words}”</source>
      <translation>Rückgängig: „{words}“</translation>
    </message>
    <message>
      <source>Undone: {words}</source>
      <translation>Rückgängig: {words}</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Bis</translation>
    </message>
    <message>
      <source>Use these words</source>
      <translation>Diese Worte verwenden</translation>
    </message>
    <message>
      <source>Use this text</source>
      <translation>Diesen Text verwenden</translation>
    </message>
    <message>
      <source>User at the mail server</source>
      <translation>Benutzer beim Mailserver</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <source>View: {name}</source>
      <translation>Ansicht: {name}</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Wartend</translation>
    </message>
    <message>
      <source>Waiting for</source>
      <translation>Wartet seit</translation>
    </message>
    <message>
      <source>Waiting {backordered} = {wanted} wanted and not yet sent − {allocated} allocated</source>
      <translation>Offen {backordered} = {wanted} gewünscht und noch nicht geliefert − {allocated} reserviert</translation>
    </message>
    <message>
      <source>Waits</source>
      <translation>Wartet</translation>
    </message>
    <message>
      <source>Waits for</source>
      <translation>Offen</translation>
    </message>
    <message>
      <source>Waits for {count}</source>
      <translation>Wartet auf {count}</translation>
    </message>
    <message>
      <source>Waits for {count} = {parts}</source>
      <translation>Wartet auf {count} = {parts}</translation>
    </message>
    <message>
      <source>Wanted</source>
      <translation>Gewünscht</translation>
    </message>
    <message>
      <source>Web</source>
      <translation>Web</translation>
    </message>
    <message>
      <source>Web site</source>
      <translation>Website</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>Mi</translation>
    </message>
    <message>
      <source>Went as</source>
      <translation>Ging als</translation>
    </message>
    <message>
      <source>What can be done here</source>
      <translation>Was hier getan werden kann</translation>
    </message>
    <message>
      <source>What does {customer} ({order}) take instead of {product}?</source>
      <translation>Was nimmt {customer} ({order}) statt {product}?</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Was geschah</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>Was geschieht</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>Was bekannt ist</translation>
    </message>
    <message>
      <source>What is offered</source>
      <translation>Was angeboten wird</translation>
    </message>
    <message>
      <source>What is offered for a wait. A rule proposes, a person grants, the letter tells it.</source>
      <translation>Was für das Warten angeboten wird. Eine Regel schlägt vor, ein Mensch gewährt, der Brief sagt es.</translation>
    </message>
    <message>
      <source>What is offered for the wait</source>
      <translation>Was für das Warten angeboten wird</translation>
    </message>
    <message>
      <source>What stands at the head and the foot of every letter.</source>
      <translation>Was oben und unten auf jedem Brief steht.</translation>
    </message>
    <message>
      <source>What the gift costs, in cents</source>
      <translation>Was das Geschenk kostet, in Cent</translation>
    </message>
    <message>
      <source>What the program is made of</source>
      <translation>Woraus das Programm besteht</translation>
    </message>
    <message>
      <source>What waits</source>
      <translation>Was wartet</translation>
    </message>
    <message>
      <source>What waits, and what it is worth</source>
      <translation>Was wartet, und was es wert ist</translation>
    </message>
    <message>
      <source>When the shop is opened and closed, and every 30 minutes if anything changed; old ones are thinned.</source>
      <translation>Beim Öffnen und Schließen des Ladens und alle 30 Minuten, wenn sich etwas geändert hat; ältere werden ausgedünnt.</translation>
    </message>
    <message>
      <source>Where no answer comes, they keep waiting.</source>
      <translation>Kommt keine Antwort, warten sie weiter.</translation>
    </message>
    <message>
      <source>Which letters to print again, such as 17–40</source>
      <translation>Welche Briefe noch einmal gedruckt werden, etwa 17–40</translation>
    </message>
    <message>
      <source>Who gets what, and why</source>
      <translation>Wer was bekommt, und warum</translation>
    </message>
    <message>
      <source>Who is it? Three letters</source>
      <translation>Wer ist es? Drei Buchstaben</translation>
    </message>
    <message>
      <source>Who is on the telephone</source>
      <translation>Wer am Telefon ist</translation>
    </message>
    <message>
      <source>Who is served first</source>
      <translation>Wer zuerst bedient wird</translation>
    </message>
    <message>
      <source>Who may lose in a rebalance</source>
      <translation>Wer beim Umverteilen verlieren darf</translation>
    </message>
    <message>
      <source>Who signs the letters</source>
      <translation>Wer die Briefe unterschreibt</translation>
    </message>
    <message>
      <source>Who waits longest</source>
      <translation>Wer am längsten wartet</translation>
    </message>
    <message>
      <source>Whoever has waited longest</source>
      <translation>Wer am längsten gewartet hat</translation>
    </message>
    <message>
      <source>Whom to tell</source>
      <translation>Wem es mitzuteilen ist</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Warum</translation>
    </message>
    <message>
      <source>Why are the goods late? The letter has to say so</source>
      <translation>Warum verspätet sich die Ware? Der Brief muss es sagen</translation>
    </message>
    <message>
      <source>Why is nobody told? Such as: told by telephone. Enter skips</source>
      <translation>Warum wird es nicht mitgeteilt? Etwa: am Telefon gesagt. Eingabe übergeht ihn</translation>
    </message>
    <message>
      <source>Why nobody is told</source>
      <translation>Warum es niemandem mitgeteilt wird</translation>
    </message>
    <message>
      <source>Why the goods are late</source>
      <translation>Warum sich die Ware verspätet</translation>
    </message>
    <message>
      <source>Why {customer}?</source>
      <translation>Warum {customer}?</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Warum?</translation>
    </message>
    <message>
      <source>Why? One line; whoever is overtaken may ask</source>
      <translation>Warum? Eine Zeile; wer überholt wird, darf fragen</translation>
    </message>
    <message>
      <source>Words of the letter</source>
      <translation>Worte des Briefes</translation>
    </message>
    <message>
      <source>Worth, {currency}</source>
      <translation>Wert, {currency}</translation>
    </message>
    <message>
      <source>Write 26/3, +9d or fri</source>
      <translation>Schreiben Sie 26/3, +9t oder fr</translation>
    </message>
    <message>
      <source>Write one number, 17–40, or 17– for all from there</source>
      <translation>Schreiben Sie eine Nummer, 17–40, oder 17– für alle ab dort</translation>
    </message>
    <message>
      <source>Write the letters to</source>
      <translation>Die Briefe schreiben nach</translation>
    </message>
    <message>
      <source>Write to the supplier</source>
      <translation>Dem Lieferanten schreiben</translation>
    </message>
    <message>
      <source>Write to the supplier (L)</source>
      <translation>Dem Lieferanten schreiben (L)</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>Geschrieben</translation>
    </message>
    <message numerus="yes">
      <source>Yes, all {count}</source>
      <extracomment>One: Yes</extracomment>
      <translation>
        <numerusform>Ja</numerusform>
        <numerusform>Ja, alle {count}</numerusform>
      </translation>
    </message>
    <message>
      <source>a gift</source>
      <translation>ein Geschenk</translation>
    </message>
    <message>
      <source>about {day}</source>
      <translation>etwa {day}</translation>
    </message>
    <message>
      <source>all that was open</source>
      <translation>alles, was offen war</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>und {count} weitere</translation>
    </message>
    <message>
      <source>as shipped</source>
      <translation>wie ausgeliefert</translation>
    </message>
    <message>
      <source>cancels</source>
      <translation>storniert</translation>
    </message>
    <message>
      <source>class {number}</source>
      <translation>Klasse {number}</translation>
    </message>
    <message numerus="yes">
      <source>customers to tell by today</source>
      <extracomment>One: customer to tell by today</extracomment>
      <translation>
        <numerusform>Kunde heute zu benachrichtigen</numerusform>
        <numerusform>Kunden heute zu benachrichtigen</numerusform>
      </translation>
    </message>
    <message>
      <source>days</source>
      <translation>Tagen</translation>
    </message>
    <message numerus="yes">
      <source>delivery lines due</source>
      <extracomment>One: delivery line due</extracomment>
      <translation>
        <numerusform>Lieferzeile fällig</numerusform>
        <numerusform>Lieferzeilen fällig</numerusform>
      </translation>
    </message>
    <message>
      <source>everybody</source>
      <translation>alle</translation>
    </message>
    <message>
      <source>filled at once</source>
      <translation>sofort geliefert</translation>
    </message>
    <message>
      <source>first</source>
      <translation>an erster Stelle</translation>
    </message>
    <message>
      <source>goodwill {cost}</source>
      <translation>Kulanz {cost}</translation>
    </message>
    <message>
      <source>in {page}</source>
      <translation>in {page}</translation>
    </message>
    <message>
      <source>last</source>
      <translation>an letzter Stelle</translation>
    </message>
    <message>
      <source>letters.pdf</source>
      <translation>briefe.pdf</translation>
    </message>
    <message numerus="yes">
      <source>lines wait</source>
      <extracomment>One: line waits</extracomment>
      <translation>
        <numerusform>Position wartet</numerusform>
        <numerusform>Positionen warten</numerusform>
      </translation>
    </message>
    <message>
      <source>lines wait, of {count} orders</source>
      <translation>Positionen warten, aus {count} Bestellungen</translation>
    </message>
    <message>
      <source>median wait; the oldest {days}</source>
      <translation>mittlere Wartezeit; die längste {days}</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>noch keine</translation>
    </message>
    <message>
      <source>not told yet</source>
      <translation>noch nicht mitgeteilt</translation>
    </message>
    <message>
      <source>off, in cents</source>
      <translation>Nachlass, in Cent</translation>
    </message>
    <message>
      <source>or by telephone:</source>
      <translation>oder am Telefon:</translation>
    </message>
    <message>
      <source>or from – to</source>
      <translation>oder von – bis</translation>
    </message>
    <message numerus="yes">
      <source>orders to hand over</source>
      <extracomment>One: order to hand over</extracomment>
      <translation>
        <numerusform>Bestellung auszuhändigen</numerusform>
        <numerusform>Bestellungen auszuhändigen</numerusform>
      </translation>
    </message>
    <message>
      <source>overdue: {pos}</source>
      <translation>überfällig: {pos}</translation>
    </message>
    <message>
      <source>per cent off</source>
      <translation>Prozent Nachlass</translation>
    </message>
    <message numerus="yes">
      <source>products are short</source>
      <extracomment>One: product is short</extracomment>
      <translation>
        <numerusform>Artikel ist knapp</numerusform>
        <numerusform>Artikel sind knapp</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>promises are late</source>
      <extracomment>One: promise is late</extracomment>
      <translation>
        <numerusform>Zusage ist überfällig</numerusform>
        <numerusform>Zusagen sind überfällig</numerusform>
      </translation>
    </message>
    <message>
      <source>promises kept</source>
      <translation>gehaltene Zusagen</translation>
    </message>
    <message>
      <source>takes the substitute</source>
      <translation>nimmt den Ersatz</translation>
    </message>
    <message>
      <source>the first by {day}</source>
      <translation>der erste bis {day}</translation>
    </message>
    <message>
      <source>the next by {day}</source>
      <translation>das nächste bis {day}</translation>
    </message>
    <message>
      <source>the shop's own words, version {version}</source>
      <translation>eigene Worte des Ladens, Version {version}</translation>
    </message>
    <message>
      <source>the shop's own, version {version}</source>
      <translation>eigene des Ladens, Version {version}</translation>
    </message>
    <message>
      <source>today</source>
      <translation>heute</translation>
    </message>
    <message>
      <source>told {day}</source>
      <translation>mitgeteilt {day}</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>bis {day}</translation>
    </message>
    <message>
      <source>waits</source>
      <translation>wartet</translation>
    </message>
    <message>
      <source>{amount} paid ahead</source>
      <translation>{amount} angezahlt</translation>
    </message>
    <message>
      <source>{count} about {day}</source>
      <translation>{count} etwa {day}</translation>
    </message>
    <message numerus="yes">
      <source>{count} acts since then would go</source>
      <extracomment>One: 1 act since then would go</extracomment>
      <translation>
        <numerusform>1 Vorgang seitdem ginge verloren</numerusform>
        <numerusform>{count} Vorgänge seitdem gingen verloren</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} cancelled</source>
      <translation>{count} storniert</translation>
    </message>
    <message>
      <source>{count} come sooner; no promise breaks.</source>
      <translation>{count} kommen früher; keine Zusage bricht.</translation>
    </message>
    <message numerus="yes">
      <source>{count} days</source>
      <extracomment>One: 1 day</extracomment>
      <translation>
        <numerusform>1 Tag</numerusform>
        <numerusform>{count} Tage</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} e-mails were accepted</source>
      <extracomment>One: 1 e-mail was accepted; its reader counts as told</extracomment>
      <translation>
        <numerusform>1 E-Mail wurde angenommen; wer sie liest, gilt als benachrichtigt</numerusform>
        <numerusform>{count} E-Mails wurden angenommen</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} free</source>
      <translation>{count} frei</translation>
    </message>
    <message>
      <source>{count} freed, goes to {customer}.</source>
      <translation>{count} frei geworden, geht an {customer}.</translation>
    </message>
    <message>
      <source>{count} freed, stays on the shelf.</source>
      <translation>{count} frei geworden, bleibt im Regal.</translation>
    </message>
    <message>
      <source>{count} goes to {customer}.</source>
      <translation>{count} geht an {customer}.</translation>
    </message>
    <message>
      <source>{count} kept back</source>
      <translation>{count} zurückgehalten</translation>
    </message>
    <message>
      <source>{count} late</source>
      <translation>{count} zu spät</translation>
    </message>
    <message numerus="yes">
      <source>{count} letters</source>
      <extracomment>One: 1 letter</extracomment>
      <translation>
        <numerusform>1 Brief</numerusform>
        <numerusform>{count} Briefe</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters are in {where}</source>
      <extracomment>One: 1 letter is in {where}</extracomment>
      <translation>
        <numerusform>1 Brief liegt in {where}</numerusform>
        <numerusform>{count} Briefe liegen in {where}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters are written and never left: they go along with the next print.</source>
      <extracomment>One: 1 letter is written and never left: it goes along with the next print.</extracomment>
      <translation>
        <numerusform>1 Brief ist geschrieben und ging nie hinaus: Er geht mit dem nächsten Druck.</numerusform>
        <numerusform>{count} Briefe sind geschrieben und gingen nie hinaus: Sie gehen mit dem nächsten Druck.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} letters are written and whole</source>
      <translation>Vollständig geschriebene Briefe: {count}</translation>
    </message>
    <message numerus="yes">
      <source>{count} letters did not go</source>
      <extracomment>One: 1 letter did not go</extracomment>
      <translation>
        <numerusform>1 Brief ging nicht hinaus</numerusform>
        <numerusform>{count} Briefe gingen nicht hinaus</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters follow</source>
      <extracomment>One: 1 letter follows</extracomment>
      <translation>
        <numerusform>1 Brief folgt</numerusform>
        <numerusform>{count} Briefe folgen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters to {where}</source>
      <extracomment>One: 1 letter to {where}</extracomment>
      <translation>
        <numerusform>1 Brief an {where}</numerusform>
        <numerusform>{count} Briefe an {where}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters went out; all count as told</source>
      <extracomment>One: 1 letter went out; its reader counts as told</extracomment>
      <translation>
        <numerusform>1 Brief ging hinaus; wer ihn liest, gilt als benachrichtigt</numerusform>
        <numerusform>{count} Briefe gingen hinaus; alle gelten als benachrichtigt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines get more or less</source>
      <extracomment>One: 1 line gets more or less</extracomment>
      <translation>
        <numerusform>1 Position bekommt mehr oder weniger</numerusform>
        <numerusform>{count} Positionen bekommen mehr oder weniger</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines get something</source>
      <extracomment>One: 1 line gets something</extracomment>
      <translation>
        <numerusform>1 Position bekommt etwas</numerusform>
        <numerusform>{count} Positionen bekommen etwas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines lose</source>
      <extracomment>One: 1 line loses</extracomment>
      <translation>
        <numerusform>1 Position verliert</numerusform>
        <numerusform>{count} Positionen verlieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines still wait</source>
      <extracomment>One: 1 line still waits</extracomment>
      <translation>
        <numerusform>1 Position wartet weiter</numerusform>
        <numerusform>{count} Positionen warten weiter</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} of {product} to come</source>
      <translation>{count} von {product} kommen noch</translation>
    </message>
    <message>
      <source>{count} on {day}</source>
      <translation>{count} am {day}</translation>
    </message>
    <message>
      <source>{count} ordered</source>
      <translation>{count} bestellt</translation>
    </message>
    <message numerus="yes">
      <source>{count} pages</source>
      <extracomment>One: 1 page</extracomment>
      <translation>
        <numerusform>1 Seite</numerusform>
        <numerusform>{count} Seiten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} pages again to {where}</source>
      <extracomment>One: 1 page again to {where}</extracomment>
      <translation>
        <numerusform>1 Seite noch einmal an {where}</numerusform>
        <numerusform>{count} Seiten noch einmal an {where}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} people get something</source>
      <extracomment>One: 1 person gets something</extracomment>
      <translation>
        <numerusform>1 Kunde bekommt etwas</numerusform>
        <numerusform>{count} Kunden bekommen etwas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} people lose</source>
      <extracomment>One: 1 person loses</extracomment>
      <translation>
        <numerusform>1 Kunde verliert</numerusform>
        <numerusform>{count} Kunden verlieren</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} promises break</source>
      <extracomment>One: 1 promise breaks</extracomment>
      <translation>
        <numerusform>1 Zusage bricht</numerusform>
        <numerusform>{count} Zusagen brechen</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} sent</source>
      <translation>{count} geliefert</translation>
    </message>
    <message>
      <source>{count} set aside</source>
      <translation>{count} reserviert</translation>
    </message>
    <message>
      <source>{count} stay free</source>
      <translation>{count} bleiben frei</translation>
    </message>
    <message numerus="yes">
      <source>{count} still wait</source>
      <extracomment>One: 1 still waits</extracomment>
      <translation>
        <numerusform>1 wartet weiter</numerusform>
        <numerusform>{count} warten weiter</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} to tell, {soon} by {day}.</source>
      <translation>{count} mitzuteilen, {soon} bis {day}.</translation>
    </message>
    <message>
      <source>{count} today</source>
      <translation>{count} heute</translation>
    </message>
    <message>
      <source>{count} waiting</source>
      <translation>{count} offen</translation>
    </message>
    <message>
      <source>{count} when we can, no date yet</source>
      <translation>{count}, sobald wir können, noch ohne Termin</translation>
    </message>
    <message>
      <source>{count} {product} set aside: {cause}</source>
      <translation>{count} {product} reserviert: {cause}</translation>
    </message>
    <message>
      <source>{count} {product} taken away: {cause}</source>
      <translation>{count} {product} weggenommen: {cause}</translation>
    </message>
    <message>
      <source>{count} {product}, {order}</source>
      <translation>{count} {product}, {order}</translation>
    </message>
    <message>
      <source>{count} {sku} freed: go to {whom} ({order}).</source>
      <translation>{count} {sku} frei geworden: gehen an {whom} ({order}).</translation>
    </message>
    <message>
      <source>{count} {sku} freed: stay free.</source>
      <translation>{count} {sku} frei geworden: bleiben frei.</translation>
    </message>
    <message>
      <source>{currency} are late: {count} lines</source>
      <translation>{currency} sind zu spät: {count} Positionen</translation>
    </message>
    <message>
      <source>{currency} wait to be sold</source>
      <translation>{currency} warten auf Verkauf</translation>
    </message>
    <message>
      <source>{customer} gets it {days} sooner, {day}.</source>
      <translation>{customer} bekommt es {days} früher, {day}.</translation>
    </message>
    <message>
      <source>{customer} has no date any more</source>
      <translation>{customer} hat keinen Termin mehr</translation>
    </message>
    <message>
      <source>{customer} waits for {product}</source>
      <translation>{customer} wartet auf {product}</translation>
    </message>
    <message>
      <source>{customer} waits {days} longer, to {day}</source>
      <translation>{customer} wartet {days} länger, bis {day}</translation>
    </message>
    <message>
      <source>{customer} waits {days} longer, to {day}.</source>
      <translation>{customer} wartet {days} länger, bis {day}.</translation>
    </message>
    <message>
      <source>{customer} waits, to {day}</source>
      <translation>{customer} wartet, bis {day}</translation>
    </message>
    <message>
      <source>{customer}, {order}: how much is wanted</source>
      <translation>{customer}, {order}: wie viel gewünscht ist</translation>
    </message>
    <message>
      <source>{customer}, {order}: what comes back</source>
      <translation>{customer}, {order}: was zurückkommt</translation>
    </message>
    <message>
      <source>{customer}, {order}: what goes out now</source>
      <translation>{customer}, {order}: was jetzt hinausgeht</translation>
    </message>
    <message>
      <source>{day}: the latest promise among the lines that wait</source>
      <translation>{day}: die späteste Zusage unter den Positionen, die warten</translation>
    </message>
    <message>
      <source>{late} late</source>
      <translation>{late} zu spät</translation>
    </message>
    <message>
      <source>{letter}, page {page} of {pages}</source>
      <translation>{letter}, Seite {page} von {pages}</translation>
    </message>
    <message>
      <source>{letter}: {answer}.</source>
      <translation>{letter}: {answer}.</translation>
    </message>
    <message>
      <source>{lines} lines: {waiting} wait, {ready} have something set aside, {open} are still open</source>
      <translation>{lines} Positionen: {waiting} warten, {ready} haben etwas reserviert, {open} sind noch offen</translation>
    </message>
    <message>
      <source>{name} does not take the letters</source>
      <translation>{name} nimmt die Briefe nicht an</translation>
    </message>
    <message>
      <source>{name}: {text} counted, {book} in the book</source>
      <translation>{name}: {text} gezählt, {book} im Buch</translation>
    </message>
    <message>
      <source>{offer} proposed</source>
      <translation>{offer} vorgeschlagen</translation>
    </message>
    <message>
      <source>{orders} orders, {waiting} lines wait</source>
      <translation>{orders} Bestellungen, {waiting} Positionen warten</translation>
    </message>
    <message>
      <source>{order} is {end} in the queue already</source>
      <translation>{order} steht schon {end} in der Warteschlange</translation>
    </message>
    <message>
      <source>{order}: {instead} instead of {product}.</source>
      <translation>{order}: {instead} statt {product}.</translation>
    </message>
    <message>
      <source>{order}: {sku} no longer waits.</source>
      <translation>{order}: {sku} wartet nicht mehr.</translation>
    </message>
    <message>
      <source>{order}: {what} handed over.</source>
      <translation>{order}: {what} ausgehändigt.</translation>
    </message>
    <message>
      <source>{order}: {what} taken back.</source>
      <translation>{order}: {what} zurückgenommen.</translation>
    </message>
    <message>
      <source>{order}: {what} wanted now.</source>
      <translation>{order}: jetzt {what} gewünscht.</translation>
    </message>
    <message>
      <source>{pages} · {where}, {time} · Nobody counts as told before you say so.</source>
      <translation>{pages} · {where}, {time} · Niemand gilt als benachrichtigt, bevor Sie es sagen.</translation>
    </message>
    <message>
      <source>{page} of {pages}</source>
      <translation>{page} von {pages}</translation>
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation>{part} von {whole}</translation>
    </message>
    <message>
      <source>{po} moved to {day}.</source>
      <translation>{po} auf {day} verschoben.</translation>
    </message>
    <message>
      <source>{po}, {product}: {day}</source>
      <translation>{po}, {product}: {day}</translation>
    </message>
    <message>
      <source>{product} has no date any more: {cause}</source>
      <translation>{product} hat keinen Termin mehr: {cause}</translation>
    </message>
    <message>
      <source>{product} is promised for {day}</source>
      <translation>{product} ist für {day} zugesagt</translation>
    </message>
    <message>
      <source>{product} is promised for {day} instead of {before}: {cause}</source>
      <translation>{product} ist für {day} statt {before} zugesagt: {cause}</translation>
    </message>
    <message>
      <source>{product} of {order}: {count} wanted now.</source>
      <translation>{product} von {order}: jetzt {count} gewünscht.</translation>
    </message>
    <message>
      <source>{said}, at first {first} ({days} later now)</source>
      <translation>{said}, zuerst {first} (jetzt {days} später)</translation>
    </message>
    <message>
      <source>{said}, at first {first} ({days} sooner now)</source>
      <translation>{said}, zuerst {first} (jetzt {days} früher)</translation>
    </message>
    <message>
      <source>{sku} would be taken off the order</source>
      <translation>{sku} würde aus der Bestellung genommen</translation>
    </message>
    <message>
      <source>{source}. Read on {day}; {own}.</source>
      <translation>{source}. Gelesen am {day}; {own}.</translation>
    </message>
    <message>
      <source>{supplier} {record}.</source>
      <translation>{supplier}: {record}.</translation>
    </message>
    <message>
      <source>{waited}: ordered on {day}</source>
      <translation>{waited}: bestellt am {day}</translation>
    </message>
    <message>
      <source>{waiting} of {lines}</source>
      <translation>{waiting} von {lines}</translation>
    </message>
    <message>
      <source>{weekday} {day} {month}</source>
      <translation>{weekday} {day}. {month}</translation>
    </message>
    <message>
      <source>{weekday} {day} {month} {year}</source>
      <translation>{weekday} {day}. {month} {year}</translation>
    </message>
    <message>
      <source>“{text}” is no day</source>
      <translation>„{text}“ ist kein Tag</translation>
    </message>
    <message>
      <source>“{text}” names no letters</source>
      <translation>„{text}“ nennt keine Briefe</translation>
    </message>
  </context>
</TS>
