<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
  <context>
    <name>Window</name>
    <message>
      <source> (undone)</source>
      <translation> (annulé)</translation>
    </message>
    <message>
      <source>.</source>
      <translation>,</translation>
    </message>
    <message>
      <source>A backup is made when the shop is opened and closed and every 30 minutes if anything changed. Old ones are thinned to one a day, then a week, then a month.</source>
      <translation>Une sauvegarde est faite à l’ouverture et à la fermeture de la boutique, et toutes les 30 minutes si quelque chose a changé. Les anciennes sont réduites à une par jour, puis par semaine, puis par mois.</translation>
    </message>
    <message>
      <source>A complete order ties stock up while it waits</source>
      <translation>Une commande à livrer complète immobilise du stock pendant l’attente</translation>
    </message>
    <message>
      <source>A letter asks for what should be here by now</source>
      <translation>Une lettre réclame ce qui devrait être arrivé</translation>
    </message>
    <message>
      <source>A picture of {size} kB</source>
      <translation>Une image de {size} ko</translation>
    </message>
    <message>
      <source>A promise moved by more days is told</source>
      <translation>Un décalage de plus de jours est annoncé</translation>
    </message>
    <message>
      <source>A rule proposes {offer} for the wait{why}</source>
      <translation>Une règle propose {offer} pour l’attente{why}</translation>
    </message>
    <message>
      <source>A sample letter</source>
      <translation>Une lettre d’exemple</translation>
    </message>
    <message>
      <source>A waiting customer hears at least every</source>
      <translation>Un client qui attend a des nouvelles tous les</translation>
    </message>
    <message>
      <source>About</source>
      <translation>À propos</translation>
    </message>
    <message>
      <source>About Backorder Desk</source>
      <translation>À propos de Backorder Desk</translation>
    </message>
    <message>
      <source>Accent colour</source>
      <translation>Couleur d’accent</translation>
    </message>
    <message>
      <source>Add a rule</source>
      <translation>Ajouter une règle</translation>
    </message>
    <message>
      <source>Added customer {name} as {code}</source>
      <translation>Client {name} ajouté sous {code}</translation>
    </message>
    <message>
      <source>Addresses printed as typed, by customer</source>
      <translation>Adresses imprimées telles quelles, par client</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Après</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Toutes</translation>
    </message>
    <message>
      <source>All in one PDF</source>
      <translation>Toutes dans un seul PDF</translation>
    </message>
    <message>
      <source>All policies give everybody the same.</source>
      <translation>Toutes les règles donnent la même chose à tous.</translation>
    </message>
    <message>
      <source>All topics</source>
      <translation>Tous les sujets</translation>
    </message>
    <message>
      <source>Allocated</source>
      <translation>Réservé</translation>
    </message>
    <message>
      <source>Allocated {allocated}: promised to orders and not yet gone</source>
      <translation>Réservé {allocated} : promis à des commandes et pas encore parti</translation>
    </message>
    <message>
      <source>Another delay</source>
      <translation>Nouveau retard</translation>
    </message>
    <message>
      <source>Another product has a queue of its own</source>
      <translation>Un autre article a sa propre file</translation>
    </message>
    <message>
      <source>Answer the question, then print</source>
      <translation>Répondez à la question, puis imprimez</translation>
    </message>
    <message>
      <source>Answered before, {day}: {answer}.</source>
      <translation>Déjà répondu, {day} : {answer}.</translation>
    </message>
    <message>
      <source>Answers that come back: Ctrl+Shift+R</source>
      <translation>Les réponses qui reviennent : Ctrl+Maj+R</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>avr</translation>
    </message>
    <message>
      <source>As many complete orders as can be</source>
      <translation>Autant de commandes complètes que possible</translation>
    </message>
    <message>
      <source>As one page</source>
      <translation>En une page</translation>
    </message>
    <message>
      <source>As shipped</source>
      <translation>Version d’origine</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Comme le système</translation>
    </message>
    <message>
      <source>As they were</source>
      <translation>Comme avant</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>août</translation>
    </message>
    <message>
      <source>Awaits a word</source>
      <translation>À confirmer</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Retour</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
      <source>Backed up</source>
      <translation>Sauvegardé</translation>
    </message>
    <message>
      <source>Backorder Desk</source>
      <translation>Backorder Desk</translation>
    </message>
    <message>
      <source>Backorders</source>
      <translation>Reliquats</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>Sauvegarde</translation>
    </message>
    <message>
      <source>Backup {moment}</source>
      <translation>Sauvegarde {moment}</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sauvegardes</translation>
    </message>
    <message>
      <source>Backups, and putting one back</source>
      <translation>Sauvegardes, et en restaurer une</translation>
    </message>
    <message>
      <source>Barcode</source>
      <translation>Code-barres</translation>
    </message>
    <message>
      <source>By cause</source>
      <translation>Par cause</translation>
    </message>
    <message>
      <source>By country</source>
      <translation>Selon le pays</translation>
    </message>
    <message>
      <source>By product</source>
      <translation>Par article</translation>
    </message>
    <message>
      <source>By supplier</source>
      <translation>Par fournisseur</translation>
    </message>
    <message>
      <source>Came on</source>
      <translation>Reçue le</translation>
    </message>
    <message>
      <source>Came out?</source>
      <translation>Sorties ?</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Annuler</translation>
    </message>
    <message>
      <source>Cancel</source>
      <comment>what runs</comment>
      <translation>Interrompre</translation>
    </message>
    <message>
      <source>Cancel and refund</source>
      <translation>Annuler et rembourser</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Annulé</translation>
    </message>
    <message>
      <source>Cancelled {what} of {order}.</source>
      <translation>{what} de {order} annulé.</translation>
    </message>
    <message>
      <source>Cancels</source>
      <translation>Annule</translation>
    </message>
    <message>
      <source>Change a quantity</source>
      <translation>Modifier une quantité</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>Modifier</translation>
    </message>
    <message>
      <source>Change the order</source>
      <translation>Modifier la commande</translation>
    </message>
    <message>
      <source>Change the quantity, the count or the date</source>
      <translation>Modifier la quantité, le comptage ou la date</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Canal</translation>
    </message>
    <message>
      <source>Choose a supplier who is late</source>
      <translation>Choisissez un fournisseur en retard</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Choisir…</translation>
    </message>
    <message>
      <source>City</source>
      <translation>Ville</translation>
    </message>
    <message>
      <source>Class {number}</source>
      <translation>Classe {number}</translation>
    </message>
    <message>
      <source>Click on “Product” to sort it so</source>
      <translation>Cliquez sur « Article » pour la trier ainsi</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fermer</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Clos</translation>
    </message>
    <message>
      <source>Code of the reply slip</source>
      <translation>Code du coupon-réponse</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Couleurs</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Colonnes</translation>
    </message>
    <message>
      <source>Columns of this list</source>
      <translation>Colonnes de cette liste</translation>
    </message>
    <message>
      <source>Comes back</source>
      <translation>Revient</translation>
    </message>
    <message>
      <source>Comes with</source>
      <translation>Vient avec</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Commandes du programme</translation>
    </message>
    <message>
      <source>Commands that answer</source>
      <translation>Commandes qui répondent</translation>
    </message>
    <message>
      <source>Commit</source>
      <translation>Valider</translation>
    </message>
    <message>
      <source>Confirms the wait</source>
      <translation>Confirme l’attente</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Rectification</translation>
    </message>
    <message>
      <source>Corrects {corrects}</source>
      <translation>Corrige {corrects}</translation>
    </message>
    <message>
      <source>Counted on</source>
      <translation>Compté pour</translation>
    </message>
    <message>
      <source>Counted on {due} = expected {expected} + {margin} by this supplier's own record</source>
      <translation>Compté pour {due} = attendu {expected} + {margin} d’après l’historique de ce fournisseur</translation>
    </message>
    <message>
      <source>Counted on {due}: the day that the supplier named</source>
      <translation>Compté pour {due} : le jour donné par le fournisseur</translation>
    </message>
    <message>
      <source>Counter</source>
      <translation>Comptoir</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Comptage…</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>Pays</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Devise</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>Client</translation>
    </message>
    <message>
      <source>Customer: three letters of the name, or a telephone number</source>
      <translation>Client : trois lettres du nom, ou un numéro de téléphone</translation>
    </message>
    <message>
      <source>Customers served</source>
      <translation>Clients servis</translation>
    </message>
    <message>
      <source>Damaged: it does not go back on the shelf</source>
      <translation>Endommagé : ne retourne pas en rayon</translation>
    </message>
    <message>
      <source>Damaged: nothing goes on the shelf.</source>
      <translation>Endommagé : rien ne va en rayon.</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Sombre</translation>
    </message>
    <message>
      <source>Day on which the answer came</source>
      <translation>Jour où la réponse est arrivée</translation>
    </message>
    <message>
      <source>Days for which goods lie ready (0: no limit)</source>
      <translation>Jours de mise à disposition (0 : sans limite)</translation>
    </message>
    <message>
      <source>Days late left</source>
      <translation>Jours de retard</translation>
    </message>
    <message>
      <source>Days of waiting</source>
      <translation>Jours d’attente</translation>
    </message>
    <message>
      <source>Days until a wait is confirmed</source>
      <translation>Jours avant de confirmer une attente</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>déc</translation>
    </message>
    <message>
      <source>Del forgets this view</source>
      <translation>Suppr oublie cette vue</translation>
    </message>
    <message>
      <source>Delay without a date</source>
      <translation>Retard sans date</translation>
    </message>
    <message>
      <source>Deutsch</source>
      <translation>Deutsch</translation>
    </message>
    <message numerus="yes">
      <source>Did all {count} come out?</source>
      <extracomment>One: Did the letter come out?</extracomment>
      <translation>
        <numerusform>La lettre est-elle sortie ?</numerusform>
        <numerusform>Les {count} lettres sont-elles toutes sorties ?</numerusform>
      </translation>
    </message>
    <message>
      <source>Do not offer it</source>
      <translation>Ne pas l’offrir</translation>
    </message>
    <message>
      <source>Done again: {words}</source>
      <translation>Refait : {words}</translation>
    </message>
    <message>
      <source>Drafts…</source>
      <translation>Brouillons…</translation>
    </message>
    <message>
      <source>Drop it within its own queue</source>
      <translation>Déposez-le dans sa propre file</translation>
    </message>
    <message numerus="yes">
      <source>Due in {count} days</source>
      <extracomment>One: Due in 1 day</extracomment>
      <translation>
        <numerusform>Dans {count} jour</numerusform>
        <numerusform>Dans {count} jours</numerusform>
      </translation>
    </message>
    <message>
      <source>Due soon</source>
      <translation>Dû bientôt</translation>
    </message>
    <message>
      <source>Due today</source>
      <translation>Dû aujourd’hui</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>E-mail</translation>
    </message>
    <message>
      <source>E-mail draft</source>
      <translation>Brouillon</translation>
    </message>
    <message>
      <source>E-mail drafts with the PDF, for a mail program</source>
      <translation>Brouillons d’e-mail avec le PDF, pour un logiciel de messagerie</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Édition</translation>
    </message>
    <message>
      <source>Encryption towards the mail server</source>
      <translation>Chiffrement vers le serveur</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Entrée</translation>
    </message>
    <message>
      <source>Enter a reply</source>
      <translation>Saisir une réponse</translation>
    </message>
    <message>
      <source>Enter adds · Del takes out · Alt+Up moves a customer up · H holds · Ctrl+Enter posts</source>
      <translation>Entrée ajoute · Suppr retire · Alt+Haut remonte un client · H bloque · Ctrl+Entrée valide</translation>
    </message>
    <message>
      <source>Enter gives it.</source>
      <translation>Entrée le donne.</translation>
    </message>
    <message>
      <source>Enter goes on · Ctrl+Enter saves · Esc goes back, the draft stays</source>
      <translation>Entrée continue · Ctrl+Entrée enregistre · Échap revient, le brouillon reste</translation>
    </message>
    <message>
      <source>Enter looks into a row · Esc comes back · L writes to the supplier · Ctrl+P makes one page of it</source>
      <translation>Entrée ouvre une ligne · Échap revient · L écrit au fournisseur · Ctrl+P en fait une page</translation>
    </message>
    <message>
      <source>Español</source>
      <translation>Español</translation>
    </message>
    <message>
      <source>Every letter that went out is confirmed.</source>
      <translation>Toutes les lettres parties sont confirmées.</translation>
    </message>
    <message>
      <source>Every rule on the same stock, before one is chosen; a new one moves the queue at once.</source>
      <translation>Chaque règle sur le même stock, avant d’en choisir une ; une nouvelle réordonne la file aussitôt.</translation>
    </message>
    <message>
      <source>Everybody gets some</source>
      <translation>Chacun reçoit une part</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>Attendu</translation>
    </message>
    <message>
      <source>Expected {day}</source>
      <translation>Attendu {day}</translation>
    </message>
    <message>
      <source>F2 changes a line · Enter shows what follows · Ctrl+Enter does it · Esc leaves</source>
      <translation>F2 modifie une ligne · Entrée montre la suite · Ctrl+Entrée le fait · Échap quitte</translation>
    </message>
    <message>
      <source>Fair shares</source>
      <translation>Parts équitables</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>févr</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Fichier</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Rechercher</translation>
    </message>
    <message>
      <source>Find customer, order, product, PO</source>
      <translation>Chercher client, commande, article, achat</translation>
    </message>
    <message>
      <source>Find customer, order, product, PO   /</source>
      <translation>Chercher client, commande, article, achat   /</translation>
    </message>
    <message>
      <source>First promised for {first}, {days} earlier</source>
      <translation>D’abord promis pour {first}, {days} plus tôt</translation>
    </message>
    <message>
      <source>First promised for {first}, {days} later</source>
      <translation>D’abord promis pour {first}, {days} plus tard</translation>
    </message>
    <message>
      <source>First promised for {first}; no date now</source>
      <translation>D’abord promis pour {first} ; sans date maintenant</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Pour qui</translation>
    </message>
    <message>
      <source>Forget this view</source>
      <translation>Oublier cette vue</translation>
    </message>
    <message>
      <source>Français</source>
      <translation>Français</translation>
    </message>
    <message>
      <source>Free</source>
      <translation>Libre</translation>
    </message>
    <message>
      <source>Free some space and try again</source>
      <translation>Libérez de la place et réessayez</translation>
    </message>
    <message>
      <source>Free {free} = {on_hand} on hand − {allocated} allocated</source>
      <translation>Libre {free} = {on_hand} en stock − {allocated} réservé</translation>
    </message>
    <message>
      <source>French, NF Z 11-001</source>
      <translation>France, NF Z 11-001</translation>
    </message>
    <message>
      <source>Fri</source>
      <translation>ven</translation>
    </message>
    <message>
      <source>Gets {count}</source>
      <translation>Reçoit {count}</translation>
    </message>
    <message>
      <source>Give this instead</source>
      <translation>Donner celui-ci à la place</translation>
    </message>
    <message>
      <source>Goes out</source>
      <translation>Part</translation>
    </message>
    <message>
      <source>Goes out on the day of its release</source>
      <translation>Part le jour de sa parution</translation>
    </message>
    <message>
      <source>Goodwill</source>
      <translation>Gestes commerciaux</translation>
    </message>
    <message>
      <source>Hand it over</source>
      <translation>Remettre</translation>
    </message>
    <message>
      <source>Hand over a part</source>
      <translation>Remettre une partie</translation>
    </message>
    <message>
      <source>Hand over what is set aside</source>
      <translation>Remettre ce qui est réservé</translation>
    </message>
    <message>
      <source>Has arrived</source>
      <translation>Est arrivé</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Bloqué</translation>
    </message>
    <message>
      <source>Held by hand</source>
      <translation>Bloqué à la main</translation>
    </message>
    <message>
      <source>Held: {customer} gets no {product} until it is released (R).</source>
      <translation>Bloqué : {customer} ne reçoit pas {product} avant déblocage (R).</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Aide</translation>
    </message>
    <message>
      <source>Help for this screen</source>
      <translation>Aide sur cet écran</translation>
    </message>
    <message>
      <source>Help: {title}</source>
      <translation>Aide : {title}</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Contraste élevé</translation>
    </message>
    <message>
      <source>Hold</source>
      <translation>Bloquer</translation>
    </message>
    <message>
      <source>How far a printer's pages are moved</source>
      <translation>De combien décaler les pages d’une imprimante</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>Combien</translation>
    </message>
    <message>
      <source>How many came</source>
      <translation>Combien sont arrivés</translation>
    </message>
    <message>
      <source>How many {product} for {customer} ({order})?</source>
      <translation>Combien de {product} pour {customer} ({order}) ?</translation>
    </message>
    <message>
      <source>How much, or which gift</source>
      <translation>Combien, ou quel cadeau</translation>
    </message>
    <message>
      <source>How the order came</source>
      <translation>Comment la commande est arrivée</translation>
    </message>
    <message>
      <source>How to answer at no cost, by language</source>
      <translation>Comment répondre sans frais, par langue</translation>
    </message>
    <message numerus="yes">
      <source>If what is on its way of {count} products came today. Nothing is posted by looking.</source>
      <extracomment>One: If what is on its way of 1 product came today. Nothing is posted by looking.</extracomment>
      <translation>
        <numerusform>Si ce qui est en route de {count} article arrivait aujourd’hui. Regarder n’enregistre rien.</numerusform>
        <numerusform>Si ce qui est en route de {count} articles arrivait aujourd’hui. Regarder n’enregistre rien.</numerusform>
      </translation>
    </message>
    <message>
      <source>In proportion</source>
      <translation>Au prorata</translation>
    </message>
    <message>
      <source>In proportion to what was ordered</source>
      <translation>Au prorata de ce qui est commandé</translation>
    </message>
    <message>
      <source>In this box</source>
      <translation>Dans ce carton</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>En vigueur</translation>
    </message>
    <message>
      <source>In {days} days the waiting cost {lost} {currency} of cancelled lines ({count}) and {goodwill} {currency} of goodwill; {deposits} {currency} are held as deposits.</source>
      <translation>En {days} jours, l’attente a coûté {lost} {currency} de lignes annulées ({count}) et {goodwill} {currency} de gestes commerciaux ; {deposits} {currency} sont détenus en acomptes.</translation>
    </message>
    <message>
      <source>In {days} days the waiting has cost nothing: no line cancelled, no goodwill given.</source>
      <translation>En {days} jours, l’attente n’a rien coûté : aucune ligne annulée, aucun geste commercial.</translation>
    </message>
    <message>
      <source>Incoming</source>
      <translation>À venir</translation>
    </message>
    <message>
      <source>Incoming {incoming}: ordered from suppliers and not yet received</source>
      <translation>À venir {incoming} : commandé aux fournisseurs et pas encore reçu</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>Inspecteur</translation>
    </message>
    <message>
      <source>It asks for no answer.</source>
      <translation>Elle ne demande pas de réponse.</translation>
    </message>
    <message>
      <source>It brings no text along. Its licence: {name}</source>
      <translation>Il n’apporte aucun texte. Sa licence : {name}</translation>
    </message>
    <message>
      <source>It did not begin</source>
      <translation>L’impression n’a pas commencé</translation>
    </message>
    <message>
      <source>It is checked first. The shop as it was is kept beside it.</source>
      <translation>Elle est d’abord vérifiée. La boutique telle qu’elle était est gardée à côté.</translation>
    </message>
    <message>
      <source>It is kept in the system's keyring, never in the shop file.</source>
      <translation>Il est gardé dans le trousseau du système, jamais dans le fichier de la boutique.</translation>
    </message>
    <message>
      <source>It is {days} late</source>
      <translation>Il a {days} de retard</translation>
    </message>
    <message>
      <source>It lies at {path}</source>
      <translation>Il se trouve ici : {path}</translation>
    </message>
    <message>
      <source>It will fill</source>
      <translation>Il servira</translation>
    </message>
    <message>
      <source>Its dates are told</source>
      <translation>Ses dates sont annoncées</translation>
    </message>
    <message>
      <source>Its last acts</source>
      <translation>Ses dernières actions</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>janv</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>juil</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>juin</translation>
    </message>
    <message>
      <source>Just done</source>
      <translation>Vient d’être fait</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Le garder</translation>
    </message>
    <message>
      <source>Keeps waiting, until {day}.</source>
      <translation>Continue d’attendre, jusqu’au {day}.</translation>
    </message>
    <message>
      <source>Keeps waiting; no day is known yet.</source>
      <translation>Continue d’attendre ; aucun jour n’est encore connu.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Touches</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Type</translation>
    </message>
    <message>
      <source>Kind of letter</source>
      <translation>Type de lettre</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Langue</translation>
    </message>
    <message>
      <source>Language of the letter</source>
      <translation>Langue de la lettre</translation>
    </message>
    <message>
      <source>Language of the window, from the next start</source>
      <translation>Langue de la fenêtre, au prochain démarrage</translation>
    </message>
    <message>
      <source>Large print</source>
      <translation>Gros caractères</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Agrandir</translation>
    </message>
    <message>
      <source>Last day {day}</source>
      <translation>Dernier jour {day}</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>En retard</translation>
    </message>
    <message>
      <source>Late, {days}</source>
      <translation>En retard, {days}</translation>
    </message>
    <message>
      <source>Lately</source>
      <translation>Récemment</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Laisser</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Lettre</translation>
    </message>
    <message>
      <source>Letter layout (empty: by country)</source>
      <translation>Mise en page (vide : selon le pays)</translation>
    </message>
    <message>
      <source>Letter {number} of {total}</source>
      <translation>Lettre {number} sur {total}</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Lettres</translation>
    </message>
    <message>
      <source>Letters are being written</source>
      <translation>Écriture des lettres</translation>
    </message>
    <message>
      <source>Letters are printed on both sides</source>
      <translation>Les lettres sont imprimées recto verso</translation>
    </message>
    <message>
      <source>Letters come from (empty: the shop's e-mail)</source>
      <translation>Expéditeur des lettres (vide : e-mail de la boutique)</translation>
    </message>
    <message>
      <source>Letters go to this printer.</source>
      <translation>Les lettres vont à cette imprimante.</translation>
    </message>
    <message>
      <source>Letters of customers who wish it go by e-mail, through your own mail server.</source>
      <translation>Les lettres des clients qui le souhaitent partent par e-mail, via votre propre serveur.</translation>
    </message>
    <message>
      <source>Letters that await a word</source>
      <translation>Lettres à confirmer</translation>
    </message>
    <message>
      <source>Letters that can be answered</source>
      <translation>Lettres auxquelles on peut répondre</translation>
    </message>
    <message>
      <source>Letters that were written</source>
      <translation>Lettres qui ont été écrites</translation>
    </message>
    <message>
      <source>Letters to write</source>
      <translation>Lettres à écrire</translation>
    </message>
    <message>
      <source>Letters written</source>
      <translation>Lettres écrites</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licence</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Clair</translation>
    </message>
    <message>
      <source>Line under the name</source>
      <translation>Ligne sous le nom</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Lignes</translation>
    </message>
    <message>
      <source>Lines of the order</source>
      <translation>Lignes de la commande</translation>
    </message>
    <message>
      <source>Lines on which the policies differ</source>
      <translation>Lignes sur lesquelles les règles diffèrent</translation>
    </message>
    <message>
      <source>Logo of the letterhead</source>
      <translation>Logo de l’en-tête</translation>
    </message>
    <message>
      <source>Long delay</source>
      <translation>Retard long</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Apparence</translation>
    </message>
    <message>
      <source>Look around in the sample shop</source>
      <translation>Visiter la boutique d’exemple</translation>
    </message>
    <message>
      <source>Look at its queue</source>
      <translation>Regardez sa file d’impression</translation>
    </message>
    <message>
      <source>Look at the order itself</source>
      <translation>Regardez la commande elle-même</translation>
    </message>
    <message>
      <source>Loses {count}</source>
      <translation>Perd {count}</translation>
    </message>
    <message>
      <source>MIT licence. No part of it speaks to the network by itself.</source>
      <translation>Licence MIT. Aucune partie ne communique d’elle-même avec le réseau.</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Faite</translation>
    </message>
    <message>
      <source>Made by themselves, beside the shop file.</source>
      <translation>Faites d’elles-mêmes, à côté du fichier de la boutique.</translation>
    </message>
    <message>
      <source>Mail</source>
      <translation>Courrier</translation>
    </message>
    <message>
      <source>Mail server</source>
      <translation>Serveur de messagerie</translation>
    </message>
    <message>
      <source>Make my shop</source>
      <translation>Créer ma boutique</translation>
    </message>
    <message>
      <source>Making the sample shop: a year of business, some fifteen seconds…</source>
      <translation>Création de la boutique d’exemple : un an d’activité, une quinzaine de secondes…</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>mars</translation>
    </message>
    <message>
      <source>Matches</source>
      <translation>Correspondances</translation>
    </message>
    <message>
      <source>May</source>
      <translation>mai</translation>
    </message>
    <message>
      <source>May gain and lose</source>
      <translation>Peut gagner et perdre</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>lun</translation>
    </message>
    <message>
      <source>Most whole orders</source>
      <translation>Le plus de commandes complètes</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Déplacer</translation>
    </message>
    <message>
      <source>Move down in the queue</source>
      <translation>Descendre dans la file</translation>
    </message>
    <message>
      <source>Move in the queue</source>
      <translation>Déplacer dans la file</translation>
    </message>
    <message>
      <source>Move the date</source>
      <translation>Déplacer la date</translation>
    </message>
    <message>
      <source>Move up in the queue</source>
      <translation>Monter dans la file</translation>
    </message>
    <message>
      <source>Moved by hand</source>
      <translation>Déplacé à la main</translation>
    </message>
    <message>
      <source>Name of the shop</source>
      <translation>Nom de la boutique</translation>
    </message>
    <message>
      <source>Name of the view</source>
      <translation>Nom de la vue</translation>
    </message>
    <message>
      <source>Name of your shop</source>
      <translation>Nom de votre boutique</translation>
    </message>
    <message>
      <source>Needs a reason</source>
      <translation>Motif à donner</translation>
    </message>
    <message>
      <source>New order</source>
      <translation>Nouvelle commande</translation>
    </message>
    <message>
      <source>New: “{name}”</source>
      <translation>Nouveau : « {name} »</translation>
    </message>
    <message>
      <source>Next due</source>
      <translation>Prochain</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Page suivante</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>Volet suivant</translation>
    </message>
    <message>
      <source>No SKU, barcode or name reads so</source>
      <translation>Aucune référence, aucun code-barres ni nom ne se lit ainsi</translation>
    </message>
    <message>
      <source>No answer by then means that they wait, until {day}.</source>
      <translation>Pas de réponse d’ici là veut dire qu’ils attendent, jusqu’au {day}.</translation>
    </message>
    <message>
      <source>No answer means that it is cancelled on {day}: a person confirms it then.</source>
      <translation>Pas de réponse veut dire que c’est annulé le {day} : une personne le confirme alors.</translation>
    </message>
    <message>
      <source>No backup yet</source>
      <translation>Aucune sauvegarde</translation>
    </message>
    <message>
      <source>No backup: {why}</source>
      <translation>Pas de sauvegarde : {why}</translation>
    </message>
    <message>
      <source>No barcode, order, PO or letter reads so</source>
      <translation>Aucun code-barres, aucune commande, aucun achat ni lettre ne se lit ainsi</translation>
    </message>
    <message>
      <source>No box is due</source>
      <translation>Aucun carton attendu</translation>
    </message>
    <message>
      <source>No date yet</source>
      <translation>Sans date encore</translation>
    </message>
    <message>
      <source>No day is known</source>
      <translation>Aucun jour n’est connu</translation>
    </message>
    <message>
      <source>No day was named: promises are estimates until there is one. F2 names it</source>
      <translation>Aucun jour n’a été donné : d’ici là, les promesses sont des estimations. F2 le donne</translation>
    </message>
    <message>
      <source>No letter about it went out.</source>
      <translation>Aucune lettre n’est partie à ce sujet.</translation>
    </message>
    <message>
      <source>No letter answers to “{search}”.</source>
      <translation>Aucune lettre ne répond à « {search} ».</translation>
    </message>
    <message>
      <source>No letter was written yet.</source>
      <translation>Aucune lettre n’a encore été écrite.</translation>
    </message>
    <message>
      <source>No orders yet. Ctrl+N takes the first one.</source>
      <translation>Aucune commande. Ctrl+N prend la première.</translation>
    </message>
    <message>
      <source>No product is called “{text}”</source>
      <translation>Aucun article ne s’appelle « {text} »</translation>
    </message>
    <message>
      <source>No product is short</source>
      <translation>Aucun article en manque</translation>
    </message>
    <message>
      <source>No products yet. Import a list, or add one.</source>
      <translation>Aucun article. Importez une liste, ou ajoutez-en un.</translation>
    </message>
    <message>
      <source>No promise breaks.</source>
      <translation>Aucune promesse n’est rompue.</translation>
    </message>
    <message>
      <source>No promise is late</source>
      <translation>Aucune promesse en retard</translation>
    </message>
    <message>
      <source>No silence has run out. Nothing is proposed to be cancelled.</source>
      <translation>Aucun délai de réponse n’est écoulé. Aucune annulation n’est proposée.</translation>
    </message>
    <message>
      <source>No substitute is named.</source>
      <translation>Aucun remplacement n’est nommé.</translation>
    </message>
    <message>
      <source>No supplier</source>
      <translation>Sans fournisseur</translation>
    </message>
    <message>
      <source>Nobody counts as told before somebody says that the letters came out</source>
      <translation>Personne n’est réputé informé avant qu’on dise que les lettres sont sorties</translation>
    </message>
    <message>
      <source>Nobody is to be told anything now.</source>
      <translation>Il n’y a personne à informer pour l’instant.</translation>
    </message>
    <message>
      <source>Nobody is waiting</source>
      <translation>Personne n’attend</translation>
    </message>
    <message>
      <source>Nobody is waiting.</source>
      <translation>Personne n’attend.</translation>
    </message>
    <message>
      <source>Nobody to tell today</source>
      <translation>Personne à informer aujourd’hui</translation>
    </message>
    <message>
      <source>Nobody waits for it: it will be free.</source>
      <translation>Personne ne l’attend : il sera libre.</translation>
    </message>
    <message>
      <source>Nobody waits for this; it all stays free</source>
      <translation>Personne ne l’attend ; tout reste libre</translation>
    </message>
    <message>
      <source>Nobody waits for {sku}: {count} free</source>
      <translation>Personne n’attend {sku} : {count} de libre</translation>
    </message>
    <message>
      <source>Nobody waits longer by it.</source>
      <translation>Personne n’attend plus longtemps pour autant.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Aucun</translation>
    </message>
    <message>
      <source>None</source>
      <comment>acts</comment>
      <translation>Rien</translation>
    </message>
    <message>
      <source>Not released yet</source>
      <translation>Pas encore paru</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notes</translation>
    </message>
    <message>
      <source>Nothing answers to that.</source>
      <translation>Rien ne répond à cela.</translation>
    </message>
    <message>
      <source>Nothing here answers to “{search}”.</source>
      <translation>Rien ici ne répond à « {search} ».</translation>
    </message>
    <message>
      <source>Nothing here has the code “{code}”</source>
      <translation>Rien ici n’a le code « {code} »</translation>
    </message>
    <message>
      <source>Nothing here is called “{text}”</source>
      <translation>Rien ici ne s’appelle « {text} »</translation>
    </message>
    <message>
      <source>Nothing here opens {name}</source>
      <translation>Rien ici n’ouvre {name}</translation>
    </message>
    <message>
      <source>Nothing is chosen</source>
      <translation>Rien n’est choisi</translation>
    </message>
    <message>
      <source>Nothing is offered by itself.</source>
      <translation>Rien n’est offert d’office.</translation>
    </message>
    <message>
      <source>Nothing is on order</source>
      <translation>Rien n’est commandé</translation>
    </message>
    <message>
      <source>Nothing is on order.</source>
      <translation>Rien n’est commandé aux fournisseurs.</translation>
    </message>
    <message>
      <source>Nothing left below</source>
      <translation>Il ne reste rien pour la suite</translation>
    </message>
    <message>
      <source>Nothing left, and nobody waits for it</source>
      <translation>Il n’en reste plus, et personne ne l’attend</translation>
    </message>
    <message>
      <source>Nothing of it is open any more.</source>
      <translation>Plus rien n’en est ouvert.</translation>
    </message>
    <message>
      <source>Nothing of this supplier is overdue</source>
      <translation>Rien de ce fournisseur n’est en retard</translation>
    </message>
    <message>
      <source>Nothing of {product} is on its way</source>
      <translation>Rien de {product} n’est en route</translation>
    </message>
    <message>
      <source>Nothing that anybody waits for is on its way: every policy would do the same.</source>
      <translation>Rien de ce qu’on attend n’est en route : toutes les règles feraient de même.</translation>
    </message>
    <message>
      <source>Nothing that this customer was told of is still open</source>
      <translation>Rien de ce qui a été dit à ce client n’est encore ouvert</translation>
    </message>
    <message>
      <source>Nothing to hand over</source>
      <translation>Rien à remettre</translation>
    </message>
    <message>
      <source>Nothing was done since: putting it back takes nothing away</source>
      <translation>Rien n’a été fait depuis : la restauration n’enlève rien</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>nov</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Maintenant</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>oct</translation>
    </message>
    <message>
      <source>Offer it</source>
      <translation>L’offrir</translation>
    </message>
    <message>
      <source>Offers another product</source>
      <translation>Propose un autre article</translation>
    </message>
    <message>
      <source>Offers {offer}</source>
      <translation>Offre {offer}</translation>
    </message>
    <message>
      <source>On hand</source>
      <translation>En stock</translation>
    </message>
    <message>
      <source>On hand {on_hand} = {allocated} allocated + {free} free: all that came in, less all that went out. F2 counts it anew</source>
      <translation>En stock {on_hand} = {allocated} réservé + {free} libre : tout ce qui est entré, moins tout ce qui est sorti. F2 le recompte</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>En route</translation>
    </message>
    <message>
      <source>On their way</source>
      <translation>En route</translation>
    </message>
    <message>
      <source>Only gains</source>
      <translation>Gagne seulement</translation>
    </message>
    <message>
      <source>Only this product's queue</source>
      <translation>Seulement la file de cet article</translation>
    </message>
    <message>
      <source>Only {product}  ×</source>
      <translation>Seulement {product}  ×</translation>
    </message>
    <message>
      <source>Only {product}; show all products</source>
      <translation>Seulement {product} ; montrer tous les articles</translation>
    </message>
    <message>
      <source>Only {what}; show all</source>
      <translation>Seulement {what} ; tout montrer</translation>
    </message>
    <message>
      <source>Open a shop file</source>
      <translation>Ouvrir un fichier de boutique</translation>
    </message>
    <message>
      <source>Open a shop file…</source>
      <translation>Ouvrir un fichier de boutique…</translation>
    </message>
    <message>
      <source>Open the PDF</source>
      <translation>Ouvrir le PDF</translation>
    </message>
    <message>
      <source>Opens the very PDF</source>
      <translation>Ouvre ce PDF même</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Commande</translation>
    </message>
    <message>
      <source>Order it, or offer something else (S)</source>
      <translation>Commandez-le, ou proposez autre chose (S)</translation>
    </message>
    <message>
      <source>Ordered</source>
      <translation>Commandé</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Commandes</translation>
    </message>
    <message>
      <source>Orders completed</source>
      <translation>Commandes complètes</translation>
    </message>
    <message>
      <source>P spares the chosen one: the next in rank gives up instead · Ctrl+Enter posts · Esc leaves</source>
      <translation>P épargne celui qui est choisi : le suivant cède à sa place · Ctrl+Entrée valide · Échap quitte</translation>
    </message>
    <message>
      <source>PDF</source>
      <translation>PDF</translation>
    </message>
    <message>
      <source>PDF…</source>
      <translation>PDF…</translation>
    </message>
    <message>
      <source>PO</source>
      <translation>Achat</translation>
    </message>
    <message>
      <source>PO, if there is one</source>
      <translation>Achat, s’il y en a un</translation>
    </message>
    <message>
      <source>Page before</source>
      <translation>Page précédente</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Pages</translation>
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation>Pages des réglages</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Composant</translation>
    </message>
    <message>
      <source>Part is there</source>
      <translation>Partie arrivée</translation>
    </message>
    <message>
      <source>Part sent</source>
      <translation>Envoi partiel</translation>
    </message>
    <message>
      <source>Password of the mail account</source>
      <translation>Mot de passe du compte e-mail</translation>
    </message>
    <message>
      <source>Payments are recorded with their orders</source>
      <translation>Les paiements sont notés avec les commandes</translation>
    </message>
    <message>
      <source>Pin what is set aside</source>
      <translation>Fixer ce qui est réservé</translation>
    </message>
    <message>
      <source>Pinned</source>
      <translation>Fixé</translation>
    </message>
    <message>
      <source>Pinned: {customer} keeps the {product}.</source>
      <translation>Fixé : {customer} garde {product}.</translation>
    </message>
    <message>
      <source>Place a purchase order first</source>
      <translation>Passez d’abord un achat</translation>
    </message>
    <message>
      <source>Policies</source>
      <translation>Règles</translation>
    </message>
    <message>
      <source>Policies side by side</source>
      <translation>Règles côte à côte</translation>
    </message>
    <message>
      <source>Port of the mail server (0: the usual one)</source>
      <translation>Port du serveur (0 : le port habituel)</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Valider</translation>
    </message>
    <message>
      <source>Post code</source>
      <translation>Code postal</translation>
    </message>
    <message>
      <source>Post count</source>
      <translation>Valider le comptage</translation>
    </message>
    <message>
      <source>Post receipt</source>
      <translation>Valider la réception</translation>
    </message>
    <message>
      <source>Pre-order confirmed</source>
      <translation>Précommande confirmée</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Imprimer</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>Réimprimer</translation>
    </message>
    <message>
      <source>Print the letters</source>
      <translation>Imprimer les lettres</translation>
    </message>
    <message>
      <source>Print this page again</source>
      <translation>Réimprimer cette page</translation>
    </message>
    <message>
      <source>Print {count} letters</source>
      <translation>Imprimer les lettres ({count})</translation>
    </message>
    <message>
      <source>Print {count}…</source>
      <translation>Imprimer ({count})…</translation>
    </message>
    <message>
      <source>Printed</source>
      <translation>Imprimée</translation>
    </message>
    <message>
      <source>Printer for the letters</source>
      <translation>Imprimante des lettres</translation>
    </message>
    <message>
      <source>Printers</source>
      <translation>Imprimantes</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimer…</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Article</translation>
    </message>
    <message>
      <source>Product of line {number}</source>
      <translation>Article de la ligne {number}</translation>
    </message>
    <message>
      <source>Product to give instead</source>
      <translation>Article à donner à la place</translation>
    </message>
    <message>
      <source>Product: three letters, SKU or barcode</source>
      <translation>Article : trois lettres, référence ou code-barres</translation>
    </message>
    <message>
      <source>Products that a rule does not cover</source>
      <translation>Articles qu’une règle ne couvre pas</translation>
    </message>
    <message>
      <source>Promise</source>
      <translation>Promis</translation>
    </message>
    <message>
      <source>Promised</source>
      <translation>Promis</translation>
    </message>
    <message>
      <source>Promises that break</source>
      <translation>Promesses rompues</translation>
    </message>
    <message>
      <source>Proposed to be cancelled</source>
      <translation>Annulations proposées</translation>
    </message>
    <message>
      <source>Purchase order</source>
      <translation>Achat</translation>
    </message>
    <message>
      <source>Purchases</source>
      <translation>Achats</translation>
    </message>
    <message>
      <source>Put a backup back</source>
      <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>Restaurer</translation>
    </message>
    <message>
      <source>Put the e-mail drafts into</source>
      <translation>Mettre les brouillons d’e-mail dans</translation>
    </message>
    <message>
      <source>Put the shipped rules back</source>
      <translation>Remettre les règles d’origine</translation>
    </message>
    <message>
      <source>Put the shipped words back</source>
      <translation>Remettre le texte d’origine</translation>
    </message>
    <message>
      <source>Put the shop back to {moment}?</source>
      <translation>Ramener la boutique à {moment} ?</translation>
    </message>
    <message>
      <source>Put this backup back…</source>
      <translation>Restaurer cette sauvegarde…</translation>
    </message>
    <message>
      <source>Put {customer} ({order}) before {other} ({rival})</source>
      <translation>Placer {customer} ({order}) avant {other} ({rival})</translation>
    </message>
    <message>
      <source>Put {customer} ({order}) behind {other} ({rival})</source>
      <translation>Placer {customer} ({order}) après {other} ({rival})</translation>
    </message>
    <message>
      <source>Putting the backup back</source>
      <translation>Restauration de la sauvegarde</translation>
    </message>
    <message>
      <source>Quantity of line {number}</source>
      <translation>Quantité de la ligne {number}</translation>
    </message>
    <message>
      <source>Quantity ordered</source>
      <translation>Quantité commandée</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Quitter</translation>
    </message>
    <message>
      <source>Read aloud</source>
      <translation>Lire à voix haute</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Prêt</translation>
    </message>
    <message>
      <source>Ready to hand over</source>
      <translation>Prêtes à remettre</translation>
    </message>
    <message>
      <source>Reason for the move</source>
      <translation>Raison du déplacement</translation>
    </message>
    <message>
      <source>Receive</source>
      <translation>Réception</translation>
    </message>
    <message>
      <source>Receive goods</source>
      <translation>Recevoir de la marchandise</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Reçu</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Refaire</translation>
    </message>
    <message>
      <source>Refund</source>
      <translation>Remboursement</translation>
    </message>
    <message>
      <source>Refund by {day}</source>
      <translation>À rembourser avant {day}</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Refusé</translation>
    </message>
    <message>
      <source>Region or state</source>
      <translation>Région ou État</translation>
    </message>
    <message>
      <source>Release</source>
      <translation>Débloquer</translation>
    </message>
    <message>
      <source>Release has moved</source>
      <translation>Parution déplacée</translation>
    </message>
    <message>
      <source>Release it with R where the reason is gone</source>
      <translation>Débloquez avec R quand la raison n’est plus</translation>
    </message>
    <message>
      <source>Released</source>
      <translation>Paru</translation>
    </message>
    <message>
      <source>Released: {customer} has a place in the queue for {product} again.</source>
      <translation>Débloqué : {customer} a de nouveau sa place dans la file pour {product}.</translation>
    </message>
    <message>
      <source>Remembers who waits for what, says when it comes, and writes the letters.</source>
      <translation>Retient qui attend quoi, dit quand cela arrive et écrit les lettres.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Retirer</translation>
    </message>
    <message>
      <source>Replies</source>
      <translation>Réponses</translation>
    </message>
    <message>
      <source>Rule pack</source>
      <translation>Jeu de règles</translation>
    </message>
    <message>
      <source>Rules for telling</source>
      <translation>Règles d’information</translation>
    </message>
    <message>
      <source>SKU</source>
      <translation>Référence</translation>
    </message>
    <message>
      <source>Sat</source>
      <translation>sam</translation>
    </message>
    <message>
      <source>Save order</source>
      <translation>Enregistrer la commande</translation>
    </message>
    <message>
      <source>Save this view</source>
      <translation>Enregistrer cette vue</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Enregistré</translation>
    </message>
    <message>
      <source>Scan a reply slip, or type its code</source>
      <translation>Scannez un coupon-réponse, ou tapez son code</translation>
    </message>
    <message>
      <source>Scan again, or type three letters of the name</source>
      <translation>Scannez de nouveau, ou tapez trois lettres du nom</translation>
    </message>
    <message>
      <source>Scan it again; a new product is given its barcode in Stock</source>
      <translation>Scannez de nouveau ; un nouvel article reçoit son code-barres dans Stock</translation>
    </message>
    <message>
      <source>Scan or type a product</source>
      <translation>Scanner ou taper un article</translation>
    </message>
    <message>
      <source>Scan what is in the box. Nothing is done before you post.</source>
      <translation>Scannez ce qu’il y a dans le carton. Rien n’est fait avant que vous validiez.</translation>
    </message>
    <message>
      <source>Scan, or type a product</source>
      <translation>Scannez ou tapez un article</translation>
    </message>
    <message>
      <source>Screens</source>
      <translation>Écrans</translation>
    </message>
    <message>
      <source>Search the help</source>
      <translation>Chercher dans l’aide</translation>
    </message>
    <message>
      <source>Second address line</source>
      <translation>Deuxième ligne d’adresse</translation>
    </message>
    <message>
      <source>See the backups</source>
      <translation>Voir les sauvegardes</translation>
    </message>
    <message>
      <source>Send again</source>
      <translation>Renvoyer</translation>
    </message>
    <message>
      <source>Send all together</source>
      <translation>Tout envoyer ensemble</translation>
    </message>
    <message>
      <source>Send by e-mail</source>
      <translation>Envoyer par e-mail</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Envoyées</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>sept</translation>
    </message>
    <message>
      <source>Serve so from now on</source>
      <translation>Servir ainsi désormais</translation>
    </message>
    <message>
      <source>Served first</source>
      <translation>Servi d’abord</translation>
    </message>
    <message>
      <source>Served first from now on: {name}.</source>
      <translation>Servi d’abord désormais : {name}.</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>Réservé</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Réglages</translation>
    </message>
    <message>
      <source>Share of all that waits</source>
      <translation>Part de tout ce qui attend</translation>
    </message>
    <message>
      <source>Shop and letterhead</source>
      <translation>Boutique et en-tête</translation>
    </message>
    <message>
      <source>Shops (*.desk);;All files (*)</source>
      <translation>Boutiques (*.desk);;Tous les fichiers (*)</translation>
    </message>
    <message>
      <source>Short</source>
      <translation>En manque</translation>
    </message>
    <message>
      <source>Short delay</source>
      <translation>Retard court</translation>
    </message>
    <message>
      <source>Silence ran out</source>
      <translation>Sans réponse</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Taille</translation>
    </message>
    <message>
      <source>Size, from the next start</source>
      <translation>Taille, au prochain démarrage</translation>
    </message>
    <message>
      <source>Skip this letter</source>
      <translation>Passer cette lettre</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Passée</translation>
    </message>
    <message>
      <source>Skip…</source>
      <translation>Passer…</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Réduire</translation>
    </message>
    <message>
      <source>Something in the program went wrong. What you did last may not be done.</source>
      <translation>Une erreur s’est produite dans le programme. Votre dernière action n’a peut-être pas été faite.</translation>
    </message>
    <message>
      <source>Start over</source>
      <translation>Recommencer</translation>
    </message>
    <message>
      <source>State of the backup</source>
      <translation>État de la sauvegarde</translation>
    </message>
    <message>
      <source>State of the shop file</source>
      <translation>État du fichier de la boutique</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>État</translation>
    </message>
    <message>
      <source>Stays as it is</source>
      <translation>Reste tel quel</translation>
    </message>
    <message>
      <source>Still to come: {what}.</source>
      <translation>Reste à venir : {what}.</translation>
    </message>
    <message>
      <source>Still waiting</source>
      <translation>Encore en attente</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Stock</translation>
    </message>
    <message>
      <source>Stopped: nothing was printed or sent after that</source>
      <translation>Arrêté : rien n’a été imprimé ni envoyé après cela</translation>
    </message>
    <message>
      <source>Street</source>
      <translation>Rue</translation>
    </message>
    <message>
      <source>Substitute</source>
      <translation>Remplacement</translation>
    </message>
    <message>
      <source>Substitute another product</source>
      <translation>Remplacer par un autre article</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>dim</translation>
    </message>
    <message>
      <source>Supplier</source>
      <translation>Fournisseur</translation>
    </message>
    <message>
      <source>Swiss, window left</source>
      <translation>Suisse, fenêtre à gauche</translation>
    </message>
    <message>
      <source>Swiss, window right</source>
      <translation>Suisse, fenêtre à droite</translation>
    </message>
    <message>
      <source>Take goods back</source>
      <translation>Reprendre de la marchandise</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Take it back (Ctrl+Z)</source>
      <translation>Revenir en arrière (Ctrl+Z)</translation>
    </message>
    <message>
      <source>Take up again</source>
      <translation>Reprendre</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Prise le</translation>
    </message>
    <message>
      <source>Takes the substitute</source>
      <translation>Prend le remplacement</translation>
    </message>
    <message>
      <source>Telephone</source>
      <translation>Téléphone</translation>
    </message>
    <message>
      <source>Tell by</source>
      <translation>À dire avant</translation>
    </message>
    <message>
      <source>Tell by {day}</source>
      <translation>À dire avant {day}</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Modèles</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texte</translation>
    </message>
    <message>
      <source>Text of the licence</source>
      <translation>Texte de la licence</translation>
    </message>
    <message>
      <source>Text of the rule pack</source>
      <translation>Texte du jeu de règles</translation>
    </message>
    <message>
      <source>That is a cancellation, and an act of its own</source>
      <translation>C’est une annulation, une action à part</translation>
    </message>
    <message>
      <source>The PDF cannot be opened</source>
      <translation>Le PDF ne peut pas être ouvert</translation>
    </message>
    <message>
      <source>The backup is back in its place</source>
      <translation>La sauvegarde est remise en place</translation>
    </message>
    <message>
      <source>The best class</source>
      <translation>La meilleure classe</translation>
    </message>
    <message>
      <source>The better class, then the longest wait</source>
      <translation>La meilleure classe, puis la plus longue attente</translation>
    </message>
    <message>
      <source>The calendar has none such</source>
      <translation>Le calendrier n’en a pas de tel</translation>
    </message>
    <message>
      <source>The customer answers about the {product}</source>
      <translation>Le client répond au sujet de {product}</translation>
    </message>
    <message>
      <source>The customer cancels the {product}</source>
      <translation>Le client annule {product}</translation>
    </message>
    <message>
      <source>The customer takes something else instead of the {product}</source>
      <translation>Le client prend autre chose au lieu de {product}</translation>
    </message>
    <message>
      <source>The customer waits for the {product}</source>
      <translation>Le client attend {product}</translation>
    </message>
    <message>
      <source>The earliest promise</source>
      <translation>La promesse la plus proche</translation>
    </message>
    <message>
      <source>The help says nothing of that.</source>
      <translation>L’aide n’en dit rien.</translation>
    </message>
    <message>
      <source>The house's own rule</source>
      <translation>La règle de la maison</translation>
    </message>
    <message>
      <source>The icon of the program</source>
      <translation>L’icône du programme</translation>
    </message>
    <message>
      <source>The keyring keeps the password</source>
      <translation>Le trousseau garde le mot de passe</translation>
    </message>
    <message>
      <source>The last backup failed</source>
      <translation>La dernière sauvegarde a échoué</translation>
    </message>
    <message>
      <source>The last batch awaits a word</source>
      <translation>Le dernier lot est à confirmer</translation>
    </message>
    <message>
      <source>The law's days, and the days of the house.</source>
      <translation>Les délais de la loi, et ceux de la maison.</translation>
    </message>
    <message>
      <source>The letter about {po} is open.</source>
      <translation>La lettre sur {po} est ouverte.</translation>
    </message>
    <message>
      <source>The letter as text</source>
      <translation>La lettre en texte</translation>
    </message>
    <message>
      <source>The letter has to say why the goods are late. Write it below the list, then it stands here.</source>
      <translation>La lettre doit dire pourquoi la marchandise est en retard. Écrivez-le sous la liste, elle s’affichera ici.</translation>
    </message>
    <message>
      <source>The letter offers {offer} for the wait</source>
      <translation>La lettre offre {offer} pour l’attente</translation>
    </message>
    <message>
      <source>The letter to the supplier is open to be read and printed.</source>
      <translation>La lettre au fournisseur est ouverte, à lire et à imprimer.</translation>
    </message>
    <message>
      <source>The line broke while an e-mail went to {whom}. Did it arrive?</source>
      <translation>La ligne a été coupée pendant l’envoi d’un e-mail à {whom}. Est-il arrivé ?</translation>
    </message>
    <message>
      <source>The list</source>
      <translation>La liste</translation>
    </message>
    <message>
      <source>The list is not in the order of the queue</source>
      <translation>La liste n’est pas dans l’ordre de la file</translation>
    </message>
    <message>
      <source>The number before a name is its place in the batch.</source>
      <translation>Le numéro devant un nom est sa place dans le lot.</translation>
    </message>
    <message>
      <source>The page</source>
      <translation>La page</translation>
    </message>
    <message>
      <source>The refund is to leave by {day}.</source>
      <translation>Le remboursement doit partir avant {day}.</translation>
    </message>
    <message>
      <source>The reply: cancels</source>
      <translation>La réponse : annule</translation>
    </message>
    <message>
      <source>The reply: waits</source>
      <translation>La réponse : attend</translation>
    </message>
    <message>
      <source>The report is open to be read and printed.</source>
      <translation>Le rapport est ouvert, à lire et à imprimer.</translation>
    </message>
    <message>
      <source>The shop as it is now is kept beside it.</source>
      <translation>La boutique telle qu’elle est maintenant est gardée à côté.</translation>
    </message>
    <message>
      <source>The shop as it was: {moment}</source>
      <translation>La boutique telle qu’elle était : {moment}</translation>
    </message>
    <message>
      <source>The shop is safe. A report lies here:
{report}</source>
      <translation>La boutique est intacte. Un rapport se trouve ici :
{report}</translation>
    </message>
    <message>
      <source>The story of what is chosen</source>
      <translation>L’histoire de ce qui est choisi</translation>
    </message>
    <message>
      <source>The supplier is late</source>
      <translation>Le fournisseur est en retard</translation>
    </message>
    <message>
      <source>The supplier {record}.</source>
      <translation>Le fournisseur : {record}.</translation>
    </message>
    <message>
      <source>The system knows no program for PDF files</source>
      <translation>Le système ne connaît aucun programme pour les PDF</translation>
    </message>
    <message>
      <source>The words of each kind of letter, in each language.</source>
      <translation>Le texte de chaque type de lettre, dans chaque langue.</translation>
    </message>
    <message>
      <source>Their language, their paper, and what they may promise.</source>
      <translation>Leur langue, leur papier, et ce qu’elles peuvent promettre.</translation>
    </message>
    <message>
      <source>There are {count}, numbered from 1</source>
      <translation>Il y en a {count}, numérotées à partir de 1</translation>
    </message>
    <message>
      <source>There is no date to move</source>
      <translation>Il n’y a pas de date à déplacer</translation>
    </message>
    <message>
      <source>There is no letter to answer</source>
      <translation>Il n’y a pas de lettre à laquelle répondre</translation>
    </message>
    <message>
      <source>They agreed to wait</source>
      <translation>Ils ont accepté d’attendre</translation>
    </message>
    <message>
      <source>They arrived</source>
      <translation>Ils sont arrivés</translation>
    </message>
    <message>
      <source>They go along with the next print</source>
      <translation>Elles partiront avec la prochaine impression</translation>
    </message>
    <message>
      <source>This desk's own: other desks on the same shop look as they like.</source>
      <translation>Propre à ce poste : les autres postes de la boutique choisissent le leur.</translation>
    </message>
    <message>
      <source>This is the sample shop</source>
      <translation>C’est la boutique d’exemple</translation>
    </message>
    <message>
      <source>Three letters, a SKU or a barcode</source>
      <translation>Trois lettres, une référence ou un code-barres</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>jeu</translation>
    </message>
    <message>
      <source>To come</source>
      <translation>À venir</translation>
    </message>
    <message>
      <source>To come {incoming} = {ordered} ordered − {received} received − {closed} closed</source>
      <translation>À venir {incoming} = {ordered} commandé − {received} reçu − {closed} soldé</translation>
    </message>
    <message>
      <source>To order</source>
      <translation>À acheter</translation>
    </message>
    <message>
      <source>To order {units} = {backordered} waiting + {keep} to keep − {free} free − {incoming} incoming, never below 0</source>
      <translation>À commander {units} = {backordered} en attente + {keep} à garder − {free} libre − {incoming} à venir, jamais sous 0</translation>
    </message>
    <message>
      <source>To read aloud</source>
      <translation>À lire à voix haute</translation>
    </message>
    <message>
      <source>To refund, where it is paid: {money}.</source>
      <translation>À rembourser, si c’est payé : {money}.</translation>
    </message>
    <message>
      <source>To tell</source>
      <translation>À informer</translation>
    </message>
    <message>
      <source>To the supplier</source>
      <translation>Au fournisseur</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Aujourd’hui</translation>
    </message>
    <message>
      <source>Told</source>
      <translation>Informé</translation>
    </message>
    <message>
      <source>Took order {order}. {say}</source>
      <translation>Commande {order} prise. {say}</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>Total {value}: each line's price × what was ordered and not cancelled</source>
      <translation>Total {value} : prix de chaque ligne × ce qui est commandé et non annulé</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Gros</translation>
    </message>
    <message>
      <source>Trying each policy on what is on its way…</source>
      <translation>Essai de chaque règle sur ce qui est en route…</translation>
    </message>
    <message>
      <source>Tue</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>Type 0 for it alone, or cancel it in Backorders with Del</source>
      <translation>Tapez 0 pour elle seule, ou annulez-la dans Reliquats avec Suppr</translation>
    </message>
    <message>
      <source>Type a command, a name or a number</source>
      <translation>Tapez une commande, un nom ou un numéro</translation>
    </message>
    <message>
      <source>UK, C5 window</source>
      <translation>Royaume-Uni, C5 à fenêtre</translation>
    </message>
    <message>
      <source>UK, DL window</source>
      <translation>Royaume-Uni, DL à fenêtre</translation>
    </message>
    <message>
      <source>US Letter, #10 window</source>
      <translation>US Letter, n° 10 à fenêtre</translation>
    </message>
    <message>
      <source>US Letter, #9 window</source>
      <translation>US Letter, n° 9 à fenêtre</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Annuler l’action</translation>
    </message>
    <message>
      <source>Undo: “{words}”</source>
      <translation>Annuler : « {words} »</translation>
    </message>
    <message>
      <source>Undone: {words}</source>
      <translation>Annulé : {words}</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Jusqu’à</translation>
    </message>
    <message>
      <source>Use these words</source>
      <translation>Utiliser ce texte</translation>
    </message>
    <message>
      <source>Use this text</source>
      <translation>Utiliser ce texte</translation>
    </message>
    <message>
      <source>User at the mail server</source>
      <translation>Utilisateur du serveur</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Version</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Affichage</translation>
    </message>
    <message>
      <source>View: {name}</source>
      <translation>Vue : {name}</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En attente</translation>
    </message>
    <message>
      <source>Waiting for</source>
      <translation>Attend depuis</translation>
    </message>
    <message>
      <source>Waiting {backordered} = {wanted} wanted and not yet sent − {allocated} allocated</source>
      <translation>En attente {backordered} = {wanted} demandé et pas encore envoyé − {allocated} réservé</translation>
    </message>
    <message>
      <source>Waits</source>
      <translation>Attend</translation>
    </message>
    <message>
      <source>Waits for</source>
      <translation>En attente</translation>
    </message>
    <message>
      <source>Waits for {count}</source>
      <translation>Attend {count}</translation>
    </message>
    <message>
      <source>Waits for {count} = {parts}</source>
      <translation>Attend {count} = {parts}</translation>
    </message>
    <message>
      <source>Wanted</source>
      <translation>Demandé</translation>
    </message>
    <message>
      <source>Web</source>
      <translation>Web</translation>
    </message>
    <message>
      <source>Web site</source>
      <translation>Site web</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>mer</translation>
    </message>
    <message>
      <source>Went as</source>
      <translation>Partie par</translation>
    </message>
    <message>
      <source>What can be done here</source>
      <translation>Ce qu’on peut faire ici</translation>
    </message>
    <message>
      <source>What does {customer} ({order}) take instead of {product}?</source>
      <translation>Que prend {customer} ({order}) au lieu de {product} ?</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Ce qui s’est passé</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>Ce qui se passe</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>Ce qu’on sait</translation>
    </message>
    <message>
      <source>What is offered</source>
      <translation>Ce qui est offert</translation>
    </message>
    <message>
      <source>What is offered for a wait. A rule proposes, a person grants, the letter tells it.</source>
      <translation>Ce qui est offert pour une attente. Une règle propose, une personne accorde, la lettre le dit.</translation>
    </message>
    <message>
      <source>What is offered for the wait</source>
      <translation>Ce qui est offert pour l’attente</translation>
    </message>
    <message>
      <source>What stands at the head and the foot of every letter.</source>
      <translation>Ce qui figure en tête et au pied de chaque lettre.</translation>
    </message>
    <message>
      <source>What the gift costs, in cents</source>
      <translation>Ce que coûte le cadeau, en centimes</translation>
    </message>
    <message>
      <source>What the program is made of</source>
      <translation>Ce dont le programme est fait</translation>
    </message>
    <message>
      <source>What waits</source>
      <translation>Ce qui attend</translation>
    </message>
    <message>
      <source>What waits, and what it is worth</source>
      <translation>Ce qui attend, et ce que cela vaut</translation>
    </message>
    <message>
      <source>When the shop is opened and closed, and every 30 minutes if anything changed; old ones are thinned.</source>
      <translation>À l’ouverture et à la fermeture de la boutique, et toutes les 30 minutes si quelque chose a changé ; les anciennes sont réduites.</translation>
    </message>
    <message>
      <source>Where no answer comes, they keep waiting.</source>
      <translation>Sans réponse, ils continuent d’attendre.</translation>
    </message>
    <message>
      <source>Which letters to print again, such as 17–40</source>
      <translation>Quelles lettres réimprimer, par exemple 17–40</translation>
    </message>
    <message>
      <source>Who gets what, and why</source>
      <translation>Qui reçoit quoi, et pourquoi</translation>
    </message>
    <message>
      <source>Who is it? Three letters</source>
      <translation>Qui est-ce ? Trois lettres</translation>
    </message>
    <message>
      <source>Who is on the telephone</source>
      <translation>Qui est au téléphone</translation>
    </message>
    <message>
      <source>Who is served first</source>
      <translation>Qui est servi d’abord</translation>
    </message>
    <message>
      <source>Who may lose in a rebalance</source>
      <translation>Qui peut perdre lors d’une redistribution</translation>
    </message>
    <message>
      <source>Who signs the letters</source>
      <translation>Qui signe les lettres</translation>
    </message>
    <message>
      <source>Who waits longest</source>
      <translation>Qui attend depuis le plus longtemps</translation>
    </message>
    <message>
      <source>Whoever has waited longest</source>
      <translation>Qui attend depuis le plus longtemps</translation>
    </message>
    <message>
      <source>Whom to tell</source>
      <translation>Qui informer</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Pourquoi</translation>
    </message>
    <message>
      <source>Why are the goods late? The letter has to say so</source>
      <translation>Pourquoi la marchandise est-elle en retard ? La lettre doit le dire</translation>
    </message>
    <message>
      <source>Why is nobody told? Such as: told by telephone. Enter skips</source>
      <translation>Pourquoi n’informer personne ? Par exemple : dit au téléphone. Entrée passe</translation>
    </message>
    <message>
      <source>Why nobody is told</source>
      <translation>Pourquoi personne n’est informé</translation>
    </message>
    <message>
      <source>Why the goods are late</source>
      <translation>Pourquoi la marchandise est en retard</translation>
    </message>
    <message>
      <source>Why {customer}?</source>
      <translation>Pourquoi {customer} ?</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>Pourquoi ?</translation>
    </message>
    <message>
      <source>Why? One line; whoever is overtaken may ask</source>
      <translation>Pourquoi ? Une ligne ; ceux qui sont dépassés peuvent demander</translation>
    </message>
    <message>
      <source>Words of the letter</source>
      <translation>Texte de la lettre</translation>
    </message>
    <message>
      <source>Worth, {currency}</source>
      <translation>Valeur, {currency}</translation>
    </message>
    <message>
      <source>Write 26/3, +9d or fri</source>
      <translation>Écrivez 26/3, +9j ou ven</translation>
    </message>
    <message>
      <source>Write one number, 17–40, or 17– for all from there</source>
      <translation>Écrivez un numéro, 17–40, ou 17– pour toutes à partir de là</translation>
    </message>
    <message>
      <source>Write the letters to</source>
      <translation>Écrire les lettres dans</translation>
    </message>
    <message>
      <source>Write to the supplier</source>
      <translation>Écrire au fournisseur</translation>
    </message>
    <message>
      <source>Write to the supplier (L)</source>
      <translation>Écrire au fournisseur (L)</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>Écrite</translation>
    </message>
    <message numerus="yes">
      <source>Yes, all {count}</source>
      <extracomment>One: Yes</extracomment>
      <translation>
        <numerusform>Oui</numerusform>
        <numerusform>Oui, toutes les {count}</numerusform>
      </translation>
    </message>
    <message>
      <source>a gift</source>
      <translation>un cadeau</translation>
    </message>
    <message>
      <source>about {day}</source>
      <translation>vers {day}</translation>
    </message>
    <message>
      <source>all that was open</source>
      <translation>tout ce qui restait ouvert</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>et {count} de plus</translation>
    </message>
    <message>
      <source>as shipped</source>
      <translation>version d’origine</translation>
    </message>
    <message>
      <source>cancels</source>
      <translation>annule</translation>
    </message>
    <message>
      <source>class {number}</source>
      <translation>classe {number}</translation>
    </message>
    <message numerus="yes">
      <source>customers to tell by today</source>
      <extracomment>One: customer to tell by today</extracomment>
      <translation>
        <numerusform>client à informer aujourd’hui</numerusform>
        <numerusform>clients à informer aujourd’hui</numerusform>
      </translation>
    </message>
    <message>
      <source>days</source>
      <translation>jours</translation>
    </message>
    <message numerus="yes">
      <source>delivery lines due</source>
      <extracomment>One: delivery line due</extracomment>
      <translation>
        <numerusform>ligne de livraison attendue</numerusform>
        <numerusform>lignes de livraison attendues</numerusform>
      </translation>
    </message>
    <message>
      <source>everybody</source>
      <translation>tous</translation>
    </message>
    <message>
      <source>filled at once</source>
      <translation>servi aussitôt</translation>
    </message>
    <message>
      <source>first</source>
      <translation>en tête</translation>
    </message>
    <message>
      <source>goodwill {cost}</source>
      <translation>geste commercial {cost}</translation>
    </message>
    <message>
      <source>in {page}</source>
      <translation>dans {page}</translation>
    </message>
    <message>
      <source>last</source>
      <translation>en fin</translation>
    </message>
    <message>
      <source>letters.pdf</source>
      <translation>lettres.pdf</translation>
    </message>
    <message numerus="yes">
      <source>lines wait</source>
      <extracomment>One: line waits</extracomment>
      <translation>
        <numerusform>ligne en attente</numerusform>
        <numerusform>lignes en attente</numerusform>
      </translation>
    </message>
    <message>
      <source>lines wait, of {count} orders</source>
      <translation>lignes en attente, commandes : {count}</translation>
    </message>
    <message>
      <source>median wait; the oldest {days}</source>
      <translation>attente médiane ; la plus longue {days}</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>aucune encore</translation>
    </message>
    <message>
      <source>not told yet</source>
      <translation>pas encore informé</translation>
    </message>
    <message>
      <source>off, in cents</source>
      <translation>de remise, en centimes</translation>
    </message>
    <message>
      <source>or by telephone:</source>
      <translation>ou par téléphone :</translation>
    </message>
    <message>
      <source>or from – to</source>
      <translation>ou de – à</translation>
    </message>
    <message numerus="yes">
      <source>orders to hand over</source>
      <extracomment>One: order to hand over</extracomment>
      <translation>
        <numerusform>commande à remettre</numerusform>
        <numerusform>commandes à remettre</numerusform>
      </translation>
    </message>
    <message>
      <source>overdue: {pos}</source>
      <translation>en retard : {pos}</translation>
    </message>
    <message>
      <source>per cent off</source>
      <translation>pour cent de remise</translation>
    </message>
    <message numerus="yes">
      <source>products are short</source>
      <extracomment>One: product is short</extracomment>
      <translation>
        <numerusform>article en manque</numerusform>
        <numerusform>articles en manque</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>promises are late</source>
      <extracomment>One: promise is late</extracomment>
      <translation>
        <numerusform>promesse en retard</numerusform>
        <numerusform>promesses en retard</numerusform>
      </translation>
    </message>
    <message>
      <source>promises kept</source>
      <translation>promesses tenues</translation>
    </message>
    <message>
      <source>takes the substitute</source>
      <translation>prend le remplacement</translation>
    </message>
    <message>
      <source>the first by {day}</source>
      <translation>la première avant {day}</translation>
    </message>
    <message>
      <source>the next by {day}</source>
      <translation>le prochain d’ici {day}</translation>
    </message>
    <message>
      <source>the shop's own words, version {version}</source>
      <translation>texte propre à la boutique, version {version}</translation>
    </message>
    <message>
      <source>the shop's own, version {version}</source>
      <translation>propre à la boutique, version {version}</translation>
    </message>
    <message>
      <source>today</source>
      <translation>aujourd’hui</translation>
    </message>
    <message>
      <source>told {day}</source>
      <translation>informé {day}</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>jusqu’au {day}</translation>
    </message>
    <message>
      <source>waits</source>
      <translation>attend</translation>
    </message>
    <message>
      <source>{amount} paid ahead</source>
      <translation>{amount} d’acompte</translation>
    </message>
    <message>
      <source>{count} about {day}</source>
      <translation>{count} vers {day}</translation>
    </message>
    <message numerus="yes">
      <source>{count} acts since then would go</source>
      <extracomment>One: 1 act since then would go</extracomment>
      <translation>
        <numerusform>{count} action faite depuis serait perdue</numerusform>
        <numerusform>{count} actions faites depuis seraient perdues</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} cancelled</source>
      <translation>{count} annulé</translation>
    </message>
    <message>
      <source>{count} come sooner; no promise breaks.</source>
      <translation>{count} plus tôt ; aucune promesse n’est rompue.</translation>
    </message>
    <message numerus="yes">
      <source>{count} days</source>
      <extracomment>One: 1 day</extracomment>
      <translation>
        <numerusform>{count} jour</numerusform>
        <numerusform>{count} jours</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} e-mails were accepted</source>
      <extracomment>One: 1 e-mail was accepted; its reader counts as told</extracomment>
      <translation>
        <numerusform>{count} e-mail a été accepté ; son lecteur est réputé informé</numerusform>
        <numerusform>{count} e-mails ont été acceptés</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} free</source>
      <translation>{count} de libre</translation>
    </message>
    <message>
      <source>{count} freed, goes to {customer}.</source>
      <translation>{count} de libéré, va à {customer}.</translation>
    </message>
    <message>
      <source>{count} freed, stays on the shelf.</source>
      <translation>{count} de libéré, reste en rayon.</translation>
    </message>
    <message>
      <source>{count} goes to {customer}.</source>
      <translation>{count} va à {customer}.</translation>
    </message>
    <message>
      <source>{count} kept back</source>
      <translation>{count} en suspens</translation>
    </message>
    <message>
      <source>{count} late</source>
      <translation>{count} en retard</translation>
    </message>
    <message numerus="yes">
      <source>{count} letters</source>
      <extracomment>One: 1 letter</extracomment>
      <translation>
        <numerusform>{count} lettre</numerusform>
        <numerusform>{count} lettres</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters are in {where}</source>
      <extracomment>One: 1 letter is in {where}</extracomment>
      <translation>
        <numerusform>{count} lettre est dans {where}</numerusform>
        <numerusform>{count} lettres sont dans {where}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters are written and never left: they go along with the next print.</source>
      <extracomment>One: 1 letter is written and never left: it goes along with the next print.</extracomment>
      <translation>
        <numerusform>{count} lettre est écrite et n’est jamais partie : elle partira avec la prochaine impression.</numerusform>
        <numerusform>{count} lettres sont écrites et ne sont jamais parties : elles partiront avec la prochaine impression.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} letters are written and whole</source>
      <translation>Lettres écrites et complètes : {count}</translation>
    </message>
    <message numerus="yes">
      <source>{count} letters did not go</source>
      <extracomment>One: 1 letter did not go</extracomment>
      <translation>
        <numerusform>{count} lettre n’est pas partie</numerusform>
        <numerusform>{count} lettres ne sont pas parties</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters follow</source>
      <extracomment>One: 1 letter follows</extracomment>
      <translation>
        <numerusform>{count} lettre suit</numerusform>
        <numerusform>{count} lettres suivent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters to {where}</source>
      <extracomment>One: 1 letter to {where}</extracomment>
      <translation>
        <numerusform>{count} lettre vers {where}</numerusform>
        <numerusform>{count} lettres vers {where}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters went out; all count as told</source>
      <extracomment>One: 1 letter went out; its reader counts as told</extracomment>
      <translation>
        <numerusform>{count} lettre est partie ; son lecteur est réputé informé</numerusform>
        <numerusform>{count} lettres sont parties ; tous sont réputés informés</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines get more or less</source>
      <extracomment>One: 1 line gets more or less</extracomment>
      <translation>
        <numerusform>{count} ligne reçoit plus ou moins</numerusform>
        <numerusform>{count} lignes reçoivent plus ou moins</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines get something</source>
      <extracomment>One: 1 line gets something</extracomment>
      <translation>
        <numerusform>{count} ligne reçoit quelque chose</numerusform>
        <numerusform>{count} lignes reçoivent quelque chose</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines lose</source>
      <extracomment>One: 1 line loses</extracomment>
      <translation>
        <numerusform>{count} ligne perd</numerusform>
        <numerusform>{count} lignes perdent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines still wait</source>
      <extracomment>One: 1 line still waits</extracomment>
      <translation>
        <numerusform>{count} ligne attend encore</numerusform>
        <numerusform>{count} lignes attendent encore</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} of {product} to come</source>
      <translation>{count} de {product} à venir</translation>
    </message>
    <message>
      <source>{count} on {day}</source>
      <translation>{count} le {day}</translation>
    </message>
    <message>
      <source>{count} ordered</source>
      <translation>{count} commandé</translation>
    </message>
    <message numerus="yes">
      <source>{count} pages</source>
      <extracomment>One: 1 page</extracomment>
      <translation>
        <numerusform>{count} page</numerusform>
        <numerusform>{count} pages</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} pages again to {where}</source>
      <extracomment>One: 1 page again to {where}</extracomment>
      <translation>
        <numerusform>{count} page de nouveau vers {where}</numerusform>
        <numerusform>{count} pages de nouveau vers {where}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} people get something</source>
      <extracomment>One: 1 person gets something</extracomment>
      <translation>
        <numerusform>{count} client reçoit quelque chose</numerusform>
        <numerusform>{count} clients reçoivent quelque chose</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} people lose</source>
      <extracomment>One: 1 person loses</extracomment>
      <translation>
        <numerusform>{count} client perd</numerusform>
        <numerusform>{count} clients perdent</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} promises break</source>
      <extracomment>One: 1 promise breaks</extracomment>
      <translation>
        <numerusform>{count} promesse est rompue</numerusform>
        <numerusform>{count} promesses sont rompues</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} sent</source>
      <translation>{count} envoyé</translation>
    </message>
    <message>
      <source>{count} set aside</source>
      <translation>{count} réservé</translation>
    </message>
    <message>
      <source>{count} stay free</source>
      <translation>{count} de libre au stock</translation>
    </message>
    <message numerus="yes">
      <source>{count} still wait</source>
      <extracomment>One: 1 still waits</extracomment>
      <translation>
        <numerusform>{count} attend encore</numerusform>
        <numerusform>{count} attendent encore</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} to tell, {soon} by {day}.</source>
      <translation>{count} à informer, dont {soon} avant {day}.</translation>
    </message>
    <message>
      <source>{count} today</source>
      <translation>{count} aujourd’hui</translation>
    </message>
    <message>
      <source>{count} waiting</source>
      <translation>{count} en attente</translation>
    </message>
    <message>
      <source>{count} when we can, no date yet</source>
      <translation>{count} dès que possible, sans date encore</translation>
    </message>
    <message>
      <source>{count} {product} set aside: {cause}</source>
      <translation>{count} {product} réservé : {cause}</translation>
    </message>
    <message>
      <source>{count} {product} taken away: {cause}</source>
      <translation>{count} {product} retiré : {cause}</translation>
    </message>
    <message>
      <source>{count} {product}, {order}</source>
      <translation>{count} {product}, {order}</translation>
    </message>
    <message>
      <source>{count} {sku} freed: go to {whom} ({order}).</source>
      <translation>{count} {sku} de libéré : va à {whom} ({order}).</translation>
    </message>
    <message>
      <source>{count} {sku} freed: stay free.</source>
      <translation>{count} {sku} de libéré : reste libre.</translation>
    </message>
    <message>
      <source>{currency} are late: {count} lines</source>
      <translation>{currency} en retard, lignes : {count}</translation>
    </message>
    <message>
      <source>{currency} wait to be sold</source>
      <translation>{currency} en attente de vente</translation>
    </message>
    <message>
      <source>{customer} gets it {days} sooner, {day}.</source>
      <translation>{customer} l’aura {days} plus tôt, {day}.</translation>
    </message>
    <message>
      <source>{customer} has no date any more</source>
      <translation>{customer} n’a plus de date</translation>
    </message>
    <message>
      <source>{customer} waits for {product}</source>
      <translation>{customer} attend {product}</translation>
    </message>
    <message>
      <source>{customer} waits {days} longer, to {day}</source>
      <translation>{customer} attend {days} de plus, jusqu’au {day}</translation>
    </message>
    <message>
      <source>{customer} waits {days} longer, to {day}.</source>
      <translation>{customer} attend {days} de plus, jusqu’au {day}.</translation>
    </message>
    <message>
      <source>{customer} waits, to {day}</source>
      <translation>{customer} attend, jusqu’au {day}</translation>
    </message>
    <message>
      <source>{customer}, {order}: how much is wanted</source>
      <translation>{customer}, {order} : combien est demandé</translation>
    </message>
    <message>
      <source>{customer}, {order}: what comes back</source>
      <translation>{customer}, {order} : ce qui revient</translation>
    </message>
    <message>
      <source>{customer}, {order}: what goes out now</source>
      <translation>{customer}, {order} : ce qui part maintenant</translation>
    </message>
    <message>
      <source>{day}: the latest promise among the lines that wait</source>
      <translation>{day} : la dernière promesse parmi les lignes en attente</translation>
    </message>
    <message>
      <source>{late} late</source>
      <translation>{late} en retard</translation>
    </message>
    <message>
      <source>{letter}, page {page} of {pages}</source>
      <translation>{letter}, page {page} sur {pages}</translation>
    </message>
    <message>
      <source>{letter}: {answer}.</source>
      <translation>{letter} : {answer}.</translation>
    </message>
    <message>
      <source>{lines} lines: {waiting} wait, {ready} have something set aside, {open} are still open</source>
      <translation>Lignes : {lines}, dont {waiting} en attente, {ready} avec une réservation, {open} encore ouvertes</translation>
    </message>
    <message>
      <source>{name} does not take the letters</source>
      <translation>{name} n’accepte pas les lettres</translation>
    </message>
    <message>
      <source>{name}: {text} counted, {book} in the book</source>
      <translation>{name} : {text} comptés, {book} au livre</translation>
    </message>
    <message>
      <source>{offer} proposed</source>
      <translation>{offer} proposé</translation>
    </message>
    <message>
      <source>{orders} orders, {waiting} lines wait</source>
      <translation>Commandes : {orders}, lignes en attente : {waiting}</translation>
    </message>
    <message>
      <source>{order} is {end} in the queue already</source>
      <translation>{order} est déjà {end} de la file</translation>
    </message>
    <message>
      <source>{order}: {instead} instead of {product}.</source>
      <translation>{order} : {instead} au lieu de {product}.</translation>
    </message>
    <message>
      <source>{order}: {sku} no longer waits.</source>
      <translation>{order} : {sku} n’attend plus.</translation>
    </message>
    <message>
      <source>{order}: {what} handed over.</source>
      <translation>{order} : {what} remis.</translation>
    </message>
    <message>
      <source>{order}: {what} taken back.</source>
      <translation>{order} : {what} repris.</translation>
    </message>
    <message>
      <source>{order}: {what} wanted now.</source>
      <translation>{order} : {what} demandé maintenant.</translation>
    </message>
    <message>
      <source>{pages} · {where}, {time} · Nobody counts as told before you say so.</source>
      <translation>{pages} · {where}, {time} · Personne n’est réputé informé avant que vous le disiez.</translation>
    </message>
    <message>
      <source>{page} of {pages}</source>
      <translation>{page} sur {pages}</translation>
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation>{part} sur {whole}</translation>
    </message>
    <message>
      <source>{po} moved to {day}.</source>
      <translation>{po} déplacé au {day}.</translation>
    </message>
    <message>
      <source>{po}, {product}: {day}</source>
      <translation>{po}, {product} : {day}</translation>
    </message>
    <message>
      <source>{product} has no date any more: {cause}</source>
      <translation>{product} n’a plus de date : {cause}</translation>
    </message>
    <message>
      <source>{product} is promised for {day}</source>
      <translation>{product} est promis pour {day}</translation>
    </message>
    <message>
      <source>{product} is promised for {day} instead of {before}: {cause}</source>
      <translation>{product} est promis pour {day} au lieu de {before} : {cause}</translation>
    </message>
    <message>
      <source>{product} of {order}: {count} wanted now.</source>
      <translation>{product} de {order} : {count} demandés maintenant.</translation>
    </message>
    <message>
      <source>{said}, at first {first} ({days} later now)</source>
      <translation>{said}, d’abord {first} ({days} plus tard maintenant)</translation>
    </message>
    <message>
      <source>{said}, at first {first} ({days} sooner now)</source>
      <translation>{said}, d’abord {first} ({days} plus tôt maintenant)</translation>
    </message>
    <message>
      <source>{sku} would be taken off the order</source>
      <translation>{sku} serait retiré de la commande</translation>
    </message>
    <message>
      <source>{source}. Read on {day}; {own}.</source>
      <translation>{source}. Lu le {day} ; {own}.</translation>
    </message>
    <message>
      <source>{supplier} {record}.</source>
      <translation>{supplier} : {record}.</translation>
    </message>
    <message>
      <source>{waited}: ordered on {day}</source>
      <translation>{waited} : commandé le {day}</translation>
    </message>
    <message>
      <source>{waiting} of {lines}</source>
      <translation>{waiting} sur {lines}</translation>
    </message>
    <message>
      <source>{weekday} {day} {month}</source>
      <translation>{weekday} {day} {month}</translation>
    </message>
    <message>
      <source>{weekday} {day} {month} {year}</source>
      <translation>{weekday} {day} {month} {year}</translation>
    </message>
    <message>
      <source>“{text}” is no day</source>
      <translation>« {text} » n’est pas un jour</translation>
    </message>
    <message>
      <source>“{text}” names no letters</source>
      <translation>« {text} » ne désigne aucune lettre</translation>
    </message>
  </context>
</TS>
