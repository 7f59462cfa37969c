<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>Window</name>
    <message>
      <source> (undone)</source>
      <translation> (deshecho)</translation>
    </message>
    <message>
      <source>.</source>
      <translation>,</translation>
    </message>
    <message>
      <source>A backup is made when the shop is opened and closed and every 30 minutes if anything changed. Old ones are thinned to one a day, then a week, then a month.</source>
      <translation>Se hace una copia al abrir y al cerrar la tienda, y cada 30 minutos si algo ha cambiado. Las antiguas se reducen a una por día, luego por semana y luego por mes.</translation>
    </message>
    <message>
      <source>A complete order ties stock up while it waits</source>
      <translation>Un pedido completo inmoviliza existencias mientras espera</translation>
    </message>
    <message>
      <source>A letter asks for what should be here by now</source>
      <translation>Una carta reclama lo que ya debería estar aquí</translation>
    </message>
    <message>
      <source>A picture of {size} kB</source>
      <translation>Una imagen de {size} kB</translation>
    </message>
    <message>
      <source>A promise moved by more days is told</source>
      <translation>Se avisa un cambio de más días que</translation>
    </message>
    <message>
      <source>A rule proposes {offer} for the wait{why}</source>
      <translation>Una regla propone {offer} por la espera{why}</translation>
    </message>
    <message>
      <source>A sample letter</source>
      <translation>Una carta de muestra</translation>
    </message>
    <message>
      <source>A waiting customer hears at least every</source>
      <translation>Un cliente en espera tiene noticias cada</translation>
    </message>
    <message>
      <source>About</source>
      <translation>Acerca de</translation>
    </message>
    <message>
      <source>About Backorder Desk</source>
      <translation>Acerca de Backorder Desk</translation>
    </message>
    <message>
      <source>Accent colour</source>
      <translation>Color de acento</translation>
    </message>
    <message>
      <source>Add a rule</source>
      <translation>Añadir una regla</translation>
    </message>
    <message>
      <source>Added customer {name} as {code}</source>
      <translation>Cliente {name} añadido como {code}</translation>
    </message>
    <message>
      <source>Addresses printed as typed, by customer</source>
      <translation>Direcciones impresas tal cual, por cliente</translation>
    </message>
    <message>
      <source>After</source>
      <translation>Después de</translation>
    </message>
    <message>
      <source>All</source>
      <translation>Todos</translation>
    </message>
    <message>
      <source>All in one PDF</source>
      <translation>Todas en un PDF</translation>
    </message>
    <message>
      <source>All policies give everybody the same.</source>
      <translation>Todas las reglas dan lo mismo a todos.</translation>
    </message>
    <message>
      <source>All topics</source>
      <translation>Todos los temas</translation>
    </message>
    <message>
      <source>Allocated</source>
      <translation>Reservado</translation>
    </message>
    <message>
      <source>Allocated {allocated}: promised to orders and not yet gone</source>
      <translation>Reservado {allocated}: prometido a pedidos y aún no enviado</translation>
    </message>
    <message>
      <source>Another delay</source>
      <translation>Otro retraso</translation>
    </message>
    <message>
      <source>Another product has a queue of its own</source>
      <translation>Otro artículo tiene su propia cola</translation>
    </message>
    <message>
      <source>Answer the question, then print</source>
      <translation>Responda a la pregunta y luego imprima</translation>
    </message>
    <message>
      <source>Answered before, {day}: {answer}.</source>
      <translation>Ya respondió, {day}: {answer}.</translation>
    </message>
    <message>
      <source>Answers that come back: Ctrl+Shift+R</source>
      <translation>Las respuestas que llegan: Ctrl+Mayús+R</translation>
    </message>
    <message>
      <source>Apr</source>
      <translation>abr</translation>
    </message>
    <message>
      <source>As many complete orders as can be</source>
      <translation>Tantos pedidos completos como se pueda</translation>
    </message>
    <message>
      <source>As one page</source>
      <translation>En una página</translation>
    </message>
    <message>
      <source>As shipped</source>
      <translation>Como de fábrica</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Como el sistema</translation>
    </message>
    <message>
      <source>As they were</source>
      <translation>Como estaban</translation>
    </message>
    <message>
      <source>Aug</source>
      <translation>ago</translation>
    </message>
    <message>
      <source>Awaits a word</source>
      <translation>Por confirmar</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Volver</translation>
    </message>
    <message>
      <source>Back up now</source>
      <translation>Hacer copia ahora</translation>
    </message>
    <message>
      <source>Backed up</source>
      <translation>Copia hecha</translation>
    </message>
    <message>
      <source>Backorder Desk</source>
      <translation>Backorder Desk</translation>
    </message>
    <message>
      <source>Backorders</source>
      <translation>Pendientes</translation>
    </message>
    <message>
      <source>Backup</source>
      <translation>Copias</translation>
    </message>
    <message>
      <source>Backup {moment}</source>
      <translation>Copia {moment}</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Copias de seguridad</translation>
    </message>
    <message>
      <source>Backups, and putting one back</source>
      <translation>Copias, y restaurar una</translation>
    </message>
    <message>
      <source>Barcode</source>
      <translation>Cód. barras</translation>
    </message>
    <message>
      <source>By cause</source>
      <translation>Por causa</translation>
    </message>
    <message>
      <source>By country</source>
      <translation>Según el país</translation>
    </message>
    <message>
      <source>By product</source>
      <translation>Por artículo</translation>
    </message>
    <message>
      <source>By supplier</source>
      <translation>Por proveedor</translation>
    </message>
    <message>
      <source>Came on</source>
      <translation>Llegó el</translation>
    </message>
    <message>
      <source>Came out?</source>
      <translation>¿Salieron?</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Cancel</source>
      <comment>what runs</comment>
      <translation>Interrumpir</translation>
    </message>
    <message>
      <source>Cancel and refund</source>
      <translation>Cancelar y reembolsar</translation>
    </message>
    <message>
      <source>Cancelled</source>
      <translation>Cancelado</translation>
    </message>
    <message>
      <source>Cancelled {what} of {order}.</source>
      <translation>Cancelado {what} de {order}.</translation>
    </message>
    <message>
      <source>Cancels</source>
      <translation>Cancela</translation>
    </message>
    <message>
      <source>Change a quantity</source>
      <translation>Cambiar una cantidad</translation>
    </message>
    <message>
      <source>Change it</source>
      <translation>Cambiar</translation>
    </message>
    <message>
      <source>Change the order</source>
      <translation>Cambiar el pedido</translation>
    </message>
    <message>
      <source>Change the quantity, the count or the date</source>
      <translation>Cambiar la cantidad, el recuento o la fecha</translation>
    </message>
    <message>
      <source>Channel</source>
      <translation>Canal</translation>
    </message>
    <message>
      <source>Choose a supplier who is late</source>
      <translation>Elija un proveedor con retraso</translation>
    </message>
    <message>
      <source>Choose…</source>
      <translation>Elegir…</translation>
    </message>
    <message>
      <source>City</source>
      <translation>Ciudad</translation>
    </message>
    <message>
      <source>Class {number}</source>
      <translation>Clase {number}</translation>
    </message>
    <message>
      <source>Click on “Product” to sort it so</source>
      <translation>Haga clic en «Artículo» para ordenarla así</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Closed</source>
      <translation>Cerrado</translation>
    </message>
    <message>
      <source>Code of the reply slip</source>
      <translation>Código del talón de respuesta</translation>
    </message>
    <message>
      <source>Colours</source>
      <translation>Colores</translation>
    </message>
    <message>
      <source>Columns</source>
      <translation>Columnas</translation>
    </message>
    <message>
      <source>Columns of this list</source>
      <translation>Columnas de esta lista</translation>
    </message>
    <message>
      <source>Comes back</source>
      <translation>Vuelve</translation>
    </message>
    <message>
      <source>Comes with</source>
      <translation>Llega con</translation>
    </message>
    <message>
      <source>Commands</source>
      <translation>Órdenes</translation>
    </message>
    <message>
      <source>Commands that answer</source>
      <translation>Órdenes que responden</translation>
    </message>
    <message>
      <source>Commit</source>
      <translation>Confirmar</translation>
    </message>
    <message>
      <source>Confirms the wait</source>
      <translation>Confirma la espera</translation>
    </message>
    <message>
      <source>Correction</source>
      <translation>Corrección</translation>
    </message>
    <message>
      <source>Corrects {corrects}</source>
      <translation>Corrige {corrects}</translation>
    </message>
    <message>
      <source>Counted on</source>
      <translation>Se cuenta con</translation>
    </message>
    <message>
      <source>Counted on {due} = expected {expected} + {margin} by this supplier's own record</source>
      <translation>Se cuenta con {due} = previsto {expected} + {margin} según el historial de este proveedor</translation>
    </message>
    <message>
      <source>Counted on {due}: the day that the supplier named</source>
      <translation>Se cuenta con {due}: el día que indicó el proveedor</translation>
    </message>
    <message>
      <source>Counter</source>
      <translation>Mostrador</translation>
    </message>
    <message>
      <source>Counting…</source>
      <translation>Contando…</translation>
    </message>
    <message>
      <source>Country</source>
      <translation>País</translation>
    </message>
    <message>
      <source>Currency</source>
      <translation>Moneda</translation>
    </message>
    <message>
      <source>Customer</source>
      <translation>Cliente</translation>
    </message>
    <message>
      <source>Customer: three letters of the name, or a telephone number</source>
      <translation>Cliente: tres letras del nombre o un número de teléfono</translation>
    </message>
    <message>
      <source>Customers served</source>
      <translation>Clientes atendidos</translation>
    </message>
    <message>
      <source>Damaged: it does not go back on the shelf</source>
      <translation>Dañado: no vuelve al estante</translation>
    </message>
    <message>
      <source>Damaged: nothing goes on the shelf.</source>
      <translation>Dañado: nada va al estante.</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>Day on which the answer came</source>
      <translation>Día en que llegó la respuesta</translation>
    </message>
    <message>
      <source>Days for which goods lie ready (0: no limit)</source>
      <translation>Días que la mercancía espera (0: sin límite)</translation>
    </message>
    <message>
      <source>Days late left</source>
      <translation>Días de retraso</translation>
    </message>
    <message>
      <source>Days of waiting</source>
      <translation>Días de espera</translation>
    </message>
    <message>
      <source>Days until a wait is confirmed</source>
      <translation>Días hasta confirmar una espera</translation>
    </message>
    <message>
      <source>Dec</source>
      <translation>dic</translation>
    </message>
    <message>
      <source>Del forgets this view</source>
      <translation>Supr olvida esta vista</translation>
    </message>
    <message>
      <source>Delay without a date</source>
      <translation>Retraso sin fecha</translation>
    </message>
    <message>
      <source>Deutsch</source>
      <translation>Deutsch</translation>
    </message>
    <message numerus="yes">
      <source>Did all {count} come out?</source>
      <extracomment>One: Did the letter come out?</extracomment>
      <translation>
        <numerusform>¿Salió la carta?</numerusform>
        <numerusform>¿Salieron las {count}?</numerusform>
      </translation>
    </message>
    <message>
      <source>Do not offer it</source>
      <translation>No ofrecerlo</translation>
    </message>
    <message>
      <source>Done again: {words}</source>
      <translation>Hecho de nuevo: {words}</translation>
    </message>
    <message>
      <source>Drafts…</source>
      <translation>Borradores…</translation>
    </message>
    <message>
      <source>Drop it within its own queue</source>
      <translation>Suéltelo dentro de su propia cola</translation>
    </message>
    <message numerus="yes">
      <source>Due in {count} days</source>
      <extracomment>One: Due in 1 day</extracomment>
      <translation>
        <numerusform>En 1 día</numerusform>
        <numerusform>En {count} días</numerusform>
      </translation>
    </message>
    <message>
      <source>Due soon</source>
      <translation>Vence pronto</translation>
    </message>
    <message>
      <source>Due today</source>
      <translation>Vence hoy</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>Correo</translation>
    </message>
    <message>
      <source>E-mail draft</source>
      <translation>Borrador</translation>
    </message>
    <message>
      <source>E-mail drafts with the PDF, for a mail program</source>
      <translation>Borradores de correo con el PDF, para un programa de correo</translation>
    </message>
    <message>
      <source>Edit</source>
      <translation>Edición</translation>
    </message>
    <message>
      <source>Encryption towards the mail server</source>
      <translation>Cifrado hacia el servidor</translation>
    </message>
    <message>
      <source>English</source>
      <translation>English</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Intro</translation>
    </message>
    <message>
      <source>Enter a reply</source>
      <translation>Introducir una respuesta</translation>
    </message>
    <message>
      <source>Enter adds · Del takes out · Alt+Up moves a customer up · H holds · Ctrl+Enter posts</source>
      <translation>Intro añade · Supr quita · Alt+Arriba sube a un cliente · H retiene · Ctrl+Intro registra</translation>
    </message>
    <message>
      <source>Enter gives it.</source>
      <translation>Intro lo da.</translation>
    </message>
    <message>
      <source>Enter goes on · Ctrl+Enter saves · Esc goes back, the draft stays</source>
      <translation>Intro sigue · Ctrl+Intro guarda · Esc vuelve, el borrador queda</translation>
    </message>
    <message>
      <source>Enter looks into a row · Esc comes back · L writes to the supplier · Ctrl+P makes one page of it</source>
      <translation>Intro entra en una fila · Esc vuelve · L escribe al proveedor · Ctrl+P lo pasa a una página</translation>
    </message>
    <message>
      <source>Español</source>
      <translation>Español</translation>
    </message>
    <message>
      <source>Every letter that went out is confirmed.</source>
      <translation>Todas las cartas enviadas están confirmadas.</translation>
    </message>
    <message>
      <source>Every rule on the same stock, before one is chosen; a new one moves the queue at once.</source>
      <translation>Cada regla sobre las mismas existencias, antes de elegir una; una nueva reordena la cola al momento.</translation>
    </message>
    <message>
      <source>Everybody gets some</source>
      <translation>Todos reciben algo</translation>
    </message>
    <message>
      <source>Expected</source>
      <translation>Previsto</translation>
    </message>
    <message>
      <source>Expected {day}</source>
      <translation>Se espera {day}</translation>
    </message>
    <message>
      <source>F2 changes a line · Enter shows what follows · Ctrl+Enter does it · Esc leaves</source>
      <translation>F2 cambia una línea · Intro muestra lo que sigue · Ctrl+Intro lo hace · Esc sale</translation>
    </message>
    <message>
      <source>Fair shares</source>
      <translation>Partes equitativas</translation>
    </message>
    <message>
      <source>Feb</source>
      <translation>feb</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Archivo</translation>
    </message>
    <message>
      <source>Find</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Find customer, order, product, PO</source>
      <translation>Buscar cliente, pedido, artículo, compra</translation>
    </message>
    <message>
      <source>Find customer, order, product, PO   /</source>
      <translation>Buscar cliente, pedido, artículo, compra   /</translation>
    </message>
    <message>
      <source>First promised for {first}, {days} earlier</source>
      <translation>Prometido al principio para {first}, {days} antes</translation>
    </message>
    <message>
      <source>First promised for {first}, {days} later</source>
      <translation>Prometido al principio para {first}, {days} después</translation>
    </message>
    <message>
      <source>First promised for {first}; no date now</source>
      <translation>Prometido al principio para {first}; ahora sin fecha</translation>
    </message>
    <message>
      <source>For whom</source>
      <translation>Para quién</translation>
    </message>
    <message>
      <source>Forget this view</source>
      <translation>Olvidar esta vista</translation>
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
      <translation>Libere espacio e inténtelo de nuevo</translation>
    </message>
    <message>
      <source>Free {free} = {on_hand} on hand − {allocated} allocated</source>
      <translation>Libre {free} = {on_hand} en existencias − {allocated} reservado</translation>
    </message>
    <message>
      <source>French, NF Z 11-001</source>
      <translation>Francia, NF Z 11-001</translation>
    </message>
    <message>
      <source>Fri</source>
      <translation>vie</translation>
    </message>
    <message>
      <source>Gets {count}</source>
      <translation>Recibe {count}</translation>
    </message>
    <message>
      <source>Give this instead</source>
      <translation>Dar este en su lugar</translation>
    </message>
    <message>
      <source>Goes out</source>
      <translation>Sale</translation>
    </message>
    <message>
      <source>Goes out on the day of its release</source>
      <translation>Sale el día de su lanzamiento</translation>
    </message>
    <message>
      <source>Goodwill</source>
      <translation>Atenciones</translation>
    </message>
    <message>
      <source>Hand it over</source>
      <translation>Entregar</translation>
    </message>
    <message>
      <source>Hand over a part</source>
      <translation>Entregar una parte</translation>
    </message>
    <message>
      <source>Hand over what is set aside</source>
      <translation>Entregar lo reservado</translation>
    </message>
    <message>
      <source>Has arrived</source>
      <translation>Ha llegado</translation>
    </message>
    <message>
      <source>Held</source>
      <translation>Retenido</translation>
    </message>
    <message>
      <source>Held by hand</source>
      <translation>Retenido a mano</translation>
    </message>
    <message>
      <source>Held: {customer} gets no {product} until it is released (R).</source>
      <translation>Retenido: {customer} no recibe {product} hasta que se libere (R).</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>Help for this screen</source>
      <translation>Ayuda de esta pantalla</translation>
    </message>
    <message>
      <source>Help: {title}</source>
      <translation>Ayuda: {title}</translation>
    </message>
    <message>
      <source>High contrast</source>
      <translation>Alto contraste</translation>
    </message>
    <message>
      <source>Hold</source>
      <translation>Retener</translation>
    </message>
    <message>
      <source>How far a printer's pages are moved</source>
      <translation>Cuánto se desplazan las páginas de una impresora</translation>
    </message>
    <message>
      <source>How many</source>
      <translation>Cuántos</translation>
    </message>
    <message>
      <source>How many came</source>
      <translation>Cuántos llegaron</translation>
    </message>
    <message>
      <source>How many {product} for {customer} ({order})?</source>
      <translation>¿Cuántos {product} para {customer} ({order})?</translation>
    </message>
    <message>
      <source>How much, or which gift</source>
      <translation>Cuánto, o qué regalo</translation>
    </message>
    <message>
      <source>How the order came</source>
      <translation>Cómo llegó el pedido</translation>
    </message>
    <message>
      <source>How to answer at no cost, by language</source>
      <translation>Cómo responder sin coste, por idioma</translation>
    </message>
    <message numerus="yes">
      <source>If what is on its way of {count} products came today. Nothing is posted by looking.</source>
      <extracomment>One: If what is on its way of 1 product came today. Nothing is posted by looking.</extracomment>
      <translation>
        <numerusform>Si lo que está en camino de 1 artículo llegara hoy. Mirar no registra nada.</numerusform>
        <numerusform>Si lo que está en camino de {count} artículos llegara hoy. Mirar no registra nada.</numerusform>
      </translation>
    </message>
    <message>
      <source>In proportion</source>
      <translation>En proporción</translation>
    </message>
    <message>
      <source>In proportion to what was ordered</source>
      <translation>En proporción a lo pedido</translation>
    </message>
    <message>
      <source>In this box</source>
      <translation>En esta caja</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>En uso</translation>
    </message>
    <message>
      <source>In {days} days the waiting cost {lost} {currency} of cancelled lines ({count}) and {goodwill} {currency} of goodwill; {deposits} {currency} are held as deposits.</source>
      <translation>En {days} días la espera ha costado {lost} {currency} de líneas canceladas ({count}) y {goodwill} {currency} de atenciones; hay {deposits} {currency} en anticipos.</translation>
    </message>
    <message>
      <source>In {days} days the waiting has cost nothing: no line cancelled, no goodwill given.</source>
      <translation>En {days} días la espera no ha costado nada: ninguna línea cancelada, ninguna atención.</translation>
    </message>
    <message>
      <source>Incoming</source>
      <translation>En camino</translation>
    </message>
    <message>
      <source>Incoming {incoming}: ordered from suppliers and not yet received</source>
      <translation>En camino {incoming}: pedido a proveedores y aún no recibido</translation>
    </message>
    <message>
      <source>Inspector</source>
      <translation>Inspector</translation>
    </message>
    <message>
      <source>It asks for no answer.</source>
      <translation>No pide respuesta.</translation>
    </message>
    <message>
      <source>It brings no text along. Its licence: {name}</source>
      <translation>No trae ningún texto. Su licencia: {name}</translation>
    </message>
    <message>
      <source>It did not begin</source>
      <translation>No empezó</translation>
    </message>
    <message>
      <source>It is checked first. The shop as it was is kept beside it.</source>
      <translation>Primero se comprueba. La tienda como estaba se guarda al lado.</translation>
    </message>
    <message>
      <source>It is kept in the system's keyring, never in the shop file.</source>
      <translation>Se guarda en el llavero del sistema, nunca en el archivo de la tienda.</translation>
    </message>
    <message>
      <source>It is {days} late</source>
      <translation>Lleva {days} de retraso</translation>
    </message>
    <message>
      <source>It lies at {path}</source>
      <translation>Está en {path}</translation>
    </message>
    <message>
      <source>It will fill</source>
      <translation>Servirá a</translation>
    </message>
    <message>
      <source>Its dates are told</source>
      <translation>Sus fechas están avisadas</translation>
    </message>
    <message>
      <source>Its last acts</source>
      <translation>Sus últimas acciones</translation>
    </message>
    <message>
      <source>Jan</source>
      <translation>ene</translation>
    </message>
    <message>
      <source>Jul</source>
      <translation>jul</translation>
    </message>
    <message>
      <source>Jun</source>
      <translation>jun</translation>
    </message>
    <message>
      <source>Just done</source>
      <translation>Recién hecho</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Guardarla</translation>
    </message>
    <message>
      <source>Keeps waiting, until {day}.</source>
      <translation>Sigue esperando, hasta {day}.</translation>
    </message>
    <message>
      <source>Keeps waiting; no day is known yet.</source>
      <translation>Sigue esperando; aún no se conoce el día.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>Kind</source>
      <translation>Tipo</translation>
    </message>
    <message>
      <source>Kind of letter</source>
      <translation>Tipo de carta</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Language of the letter</source>
      <translation>Idioma de la carta</translation>
    </message>
    <message>
      <source>Language of the window, from the next start</source>
      <translation>Idioma de la ventana, desde el próximo inicio</translation>
    </message>
    <message>
      <source>Large print</source>
      <translation>Letra grande</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Ampliar</translation>
    </message>
    <message>
      <source>Last day {day}</source>
      <translation>Último día {day}</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Con retraso</translation>
    </message>
    <message>
      <source>Late, {days}</source>
      <translation>Retraso, {days}</translation>
    </message>
    <message>
      <source>Lately</source>
      <translation>Últimamente</translation>
    </message>
    <message>
      <source>Leave it</source>
      <translation>Dejarlo</translation>
    </message>
    <message>
      <source>Letter</source>
      <translation>Carta</translation>
    </message>
    <message>
      <source>Letter layout (empty: by country)</source>
      <translation>Formato de carta (vacío: según el país)</translation>
    </message>
    <message>
      <source>Letter {number} of {total}</source>
      <translation>Carta {number} de {total}</translation>
    </message>
    <message>
      <source>Letters</source>
      <translation>Cartas</translation>
    </message>
    <message>
      <source>Letters are being written</source>
      <translation>Se están escribiendo las cartas</translation>
    </message>
    <message>
      <source>Letters are printed on both sides</source>
      <translation>Las cartas se imprimen a doble cara</translation>
    </message>
    <message>
      <source>Letters come from (empty: the shop's e-mail)</source>
      <translation>Remitente de las cartas (vacío: correo de la tienda)</translation>
    </message>
    <message>
      <source>Letters go to this printer.</source>
      <translation>Las cartas van a esta impresora.</translation>
    </message>
    <message>
      <source>Letters of customers who wish it go by e-mail, through your own mail server.</source>
      <translation>Las cartas de los clientes que lo desean van por correo electrónico, por su propio servidor.</translation>
    </message>
    <message>
      <source>Letters that await a word</source>
      <translation>Cartas por confirmar</translation>
    </message>
    <message>
      <source>Letters that can be answered</source>
      <translation>Cartas que se pueden responder</translation>
    </message>
    <message>
      <source>Letters that were written</source>
      <translation>Cartas que se escribieron</translation>
    </message>
    <message>
      <source>Letters to write</source>
      <translation>Cartas por escribir</translation>
    </message>
    <message>
      <source>Letters written</source>
      <translation>Cartas escritas</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Line under the name</source>
      <translation>Línea bajo el nombre</translation>
    </message>
    <message>
      <source>Lines</source>
      <translation>Líneas</translation>
    </message>
    <message>
      <source>Lines of the order</source>
      <translation>Líneas del pedido</translation>
    </message>
    <message>
      <source>Lines on which the policies differ</source>
      <translation>Líneas en las que las reglas difieren</translation>
    </message>
    <message>
      <source>Logo of the letterhead</source>
      <translation>Logotipo del membrete</translation>
    </message>
    <message>
      <source>Long delay</source>
      <translation>Retraso largo</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Aspecto</translation>
    </message>
    <message>
      <source>Look around in the sample shop</source>
      <translation>Explorar la tienda de muestra</translation>
    </message>
    <message>
      <source>Look at its queue</source>
      <translation>Mire su cola de impresión</translation>
    </message>
    <message>
      <source>Look at the order itself</source>
      <translation>Mire el pedido mismo</translation>
    </message>
    <message>
      <source>Loses {count}</source>
      <translation>Pierde {count}</translation>
    </message>
    <message>
      <source>MIT licence. No part of it speaks to the network by itself.</source>
      <translation>Licencia MIT. Ninguna parte se comunica por sí sola con la red.</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Hecha</translation>
    </message>
    <message>
      <source>Made by themselves, beside the shop file.</source>
      <translation>Se hacen solas, junto al archivo de la tienda.</translation>
    </message>
    <message>
      <source>Mail</source>
      <translation>Carta</translation>
    </message>
    <message>
      <source>Mail server</source>
      <translation>Servidor de correo</translation>
    </message>
    <message>
      <source>Make my shop</source>
      <translation>Crear mi tienda</translation>
    </message>
    <message>
      <source>Making the sample shop: a year of business, some fifteen seconds…</source>
      <translation>Creando la tienda de muestra: un año de negocio, unos quince segundos…</translation>
    </message>
    <message>
      <source>Mar</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>Matches</source>
      <translation>Coincidencias</translation>
    </message>
    <message>
      <source>May</source>
      <translation>may</translation>
    </message>
    <message>
      <source>May gain and lose</source>
      <translation>Puede ganar y perder</translation>
    </message>
    <message>
      <source>Mon</source>
      <translation>lun</translation>
    </message>
    <message>
      <source>Most whole orders</source>
      <translation>Más pedidos completos</translation>
    </message>
    <message>
      <source>Move</source>
      <translation>Mover</translation>
    </message>
    <message>
      <source>Move down in the queue</source>
      <translation>Bajar en la cola</translation>
    </message>
    <message>
      <source>Move in the queue</source>
      <translation>Mover en la cola</translation>
    </message>
    <message>
      <source>Move the date</source>
      <translation>Mover la fecha</translation>
    </message>
    <message>
      <source>Move up in the queue</source>
      <translation>Subir en la cola</translation>
    </message>
    <message>
      <source>Moved by hand</source>
      <translation>Movido a mano</translation>
    </message>
    <message>
      <source>Name of the shop</source>
      <translation>Nombre de la tienda</translation>
    </message>
    <message>
      <source>Name of the view</source>
      <translation>Nombre de la vista</translation>
    </message>
    <message>
      <source>Name of your shop</source>
      <translation>Nombre de su tienda</translation>
    </message>
    <message>
      <source>Needs a reason</source>
      <translation>Falta motivo</translation>
    </message>
    <message>
      <source>New order</source>
      <translation>Nuevo pedido</translation>
    </message>
    <message>
      <source>New: “{name}”</source>
      <translation>Nuevo: «{name}»</translation>
    </message>
    <message>
      <source>Next due</source>
      <translation>Próxima</translation>
    </message>
    <message>
      <source>Next page</source>
      <translation>Página siguiente</translation>
    </message>
    <message>
      <source>Next pane</source>
      <translation>Panel siguiente</translation>
    </message>
    <message>
      <source>No SKU, barcode or name reads so</source>
      <translation>Ninguna referencia, código de barras ni nombre es así</translation>
    </message>
    <message>
      <source>No answer by then means that they wait, until {day}.</source>
      <translation>Sin respuesta hasta entonces, esperan hasta {day}.</translation>
    </message>
    <message>
      <source>No answer means that it is cancelled on {day}: a person confirms it then.</source>
      <translation>Sin respuesta, se cancela el {day}: entonces lo confirma una persona.</translation>
    </message>
    <message>
      <source>No backup yet</source>
      <translation>Aún no hay copias</translation>
    </message>
    <message>
      <source>No backup: {why}</source>
      <translation>Sin copia: {why}</translation>
    </message>
    <message>
      <source>No barcode, order, PO or letter reads so</source>
      <translation>Ningún código de barras, pedido, compra ni carta es así</translation>
    </message>
    <message>
      <source>No box is due</source>
      <translation>Ninguna caja prevista</translation>
    </message>
    <message>
      <source>No date yet</source>
      <translation>Aún sin fecha</translation>
    </message>
    <message>
      <source>No day is known</source>
      <translation>No se conoce el día</translation>
    </message>
    <message>
      <source>No day was named: promises are estimates until there is one. F2 names it</source>
      <translation>No se indicó ningún día: hasta entonces las promesas son estimaciones. F2 lo indica</translation>
    </message>
    <message>
      <source>No letter about it went out.</source>
      <translation>No salió ninguna carta sobre ello.</translation>
    </message>
    <message>
      <source>No letter answers to “{search}”.</source>
      <translation>Ninguna carta responde a «{search}».</translation>
    </message>
    <message>
      <source>No letter was written yet.</source>
      <translation>Aún no se ha escrito ninguna carta.</translation>
    </message>
    <message>
      <source>No orders yet. Ctrl+N takes the first one.</source>
      <translation>Aún no hay pedidos. Ctrl+N toma el primero.</translation>
    </message>
    <message>
      <source>No product is called “{text}”</source>
      <translation>Ningún artículo se llama «{text}»</translation>
    </message>
    <message>
      <source>No product is short</source>
      <translation>No falta ningún artículo</translation>
    </message>
    <message>
      <source>No products yet. Import a list, or add one.</source>
      <translation>Aún no hay artículos. Importe una lista o añada uno.</translation>
    </message>
    <message>
      <source>No promise breaks.</source>
      <translation>No se rompe ninguna promesa.</translation>
    </message>
    <message>
      <source>No promise is late</source>
      <translation>Ninguna promesa con retraso</translation>
    </message>
    <message>
      <source>No silence has run out. Nothing is proposed to be cancelled.</source>
      <translation>No ha vencido ningún plazo. No se propone cancelar nada.</translation>
    </message>
    <message>
      <source>No substitute is named.</source>
      <translation>No se indica ningún sustituto.</translation>
    </message>
    <message>
      <source>No supplier</source>
      <translation>Sin proveedor</translation>
    </message>
    <message>
      <source>Nobody counts as told before somebody says that the letters came out</source>
      <translation>Nadie cuenta como avisado hasta que alguien diga que las cartas salieron</translation>
    </message>
    <message>
      <source>Nobody is to be told anything now.</source>
      <translation>Ahora no hay que avisar a nadie.</translation>
    </message>
    <message>
      <source>Nobody is waiting</source>
      <translation>Nadie espera</translation>
    </message>
    <message>
      <source>Nobody is waiting.</source>
      <translation>Nadie espera.</translation>
    </message>
    <message>
      <source>Nobody to tell today</source>
      <translation>Nadie por avisar hoy</translation>
    </message>
    <message>
      <source>Nobody waits for it: it will be free.</source>
      <translation>Nadie lo espera: quedará libre.</translation>
    </message>
    <message>
      <source>Nobody waits for this; it all stays free</source>
      <translation>Nadie lo espera; todo queda libre</translation>
    </message>
    <message>
      <source>Nobody waits for {sku}: {count} free</source>
      <translation>Nadie espera {sku}: quedan {count}</translation>
    </message>
    <message>
      <source>Nobody waits longer by it.</source>
      <translation>Nadie espera más por ello.</translation>
    </message>
    <message>
      <source>None</source>
      <translation>Ninguno</translation>
    </message>
    <message>
      <source>None</source>
      <comment>acts</comment>
      <translation>Nada</translation>
    </message>
    <message>
      <source>Not released yet</source>
      <translation>Aún no publicado</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Notas</translation>
    </message>
    <message>
      <source>Nothing answers to that.</source>
      <translation>Nada responde a eso.</translation>
    </message>
    <message>
      <source>Nothing here answers to “{search}”.</source>
      <translation>Nada aquí responde a «{search}».</translation>
    </message>
    <message>
      <source>Nothing here has the code “{code}”</source>
      <translation>Nada aquí tiene el código «{code}»</translation>
    </message>
    <message>
      <source>Nothing here is called “{text}”</source>
      <translation>Nada aquí se llama «{text}»</translation>
    </message>
    <message>
      <source>Nothing here opens {name}</source>
      <translation>Nada aquí abre {name}</translation>
    </message>
    <message>
      <source>Nothing is chosen</source>
      <translation>Nada elegido</translation>
    </message>
    <message>
      <source>Nothing is offered by itself.</source>
      <translation>Nada se ofrece por sí solo.</translation>
    </message>
    <message>
      <source>Nothing is on order</source>
      <translation>No hay nada pedido</translation>
    </message>
    <message>
      <source>Nothing is on order.</source>
      <translation>No hay nada pedido a proveedores.</translation>
    </message>
    <message>
      <source>Nothing left below</source>
      <translation>Debajo no queda nada</translation>
    </message>
    <message>
      <source>Nothing left, and nobody waits for it</source>
      <translation>No queda nada y nadie lo espera</translation>
    </message>
    <message>
      <source>Nothing of it is open any more.</source>
      <translation>Ya no queda nada abierto.</translation>
    </message>
    <message>
      <source>Nothing of this supplier is overdue</source>
      <translation>Nada de este proveedor está vencido</translation>
    </message>
    <message>
      <source>Nothing of {product} is on its way</source>
      <translation>Nada de {product} está en camino</translation>
    </message>
    <message>
      <source>Nothing that anybody waits for is on its way: every policy would do the same.</source>
      <translation>Nada de lo que alguien espera está en camino: todas las reglas harían lo mismo.</translation>
    </message>
    <message>
      <source>Nothing that this customer was told of is still open</source>
      <translation>Nada de lo que se avisó a este cliente sigue abierto</translation>
    </message>
    <message>
      <source>Nothing to hand over</source>
      <translation>Nada por entregar</translation>
    </message>
    <message>
      <source>Nothing was done since: putting it back takes nothing away</source>
      <translation>Nada se ha hecho desde entonces: restaurarla no quita nada</translation>
    </message>
    <message>
      <source>Nov</source>
      <translation>nov</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Ahora</translation>
    </message>
    <message>
      <source>Oct</source>
      <translation>oct</translation>
    </message>
    <message>
      <source>Offer it</source>
      <translation>Ofrecerlo</translation>
    </message>
    <message>
      <source>Offers another product</source>
      <translation>Ofrece otro artículo</translation>
    </message>
    <message>
      <source>Offers {offer}</source>
      <translation>Ofrece {offer}</translation>
    </message>
    <message>
      <source>On hand</source>
      <translation>Físico</translation>
    </message>
    <message>
      <source>On hand {on_hand} = {allocated} allocated + {free} free: all that came in, less all that went out. F2 counts it anew</source>
      <translation>En existencias {on_hand} = {allocated} reservado + {free} libre: todo lo que entró menos todo lo que salió. F2 lo cuenta de nuevo</translation>
    </message>
    <message>
      <source>On its way</source>
      <translation>En camino</translation>
    </message>
    <message>
      <source>On their way</source>
      <translation>En camino</translation>
    </message>
    <message>
      <source>Only gains</source>
      <translation>Solo gana</translation>
    </message>
    <message>
      <source>Only this product's queue</source>
      <translation>Solo la cola de este artículo</translation>
    </message>
    <message>
      <source>Only {product}  ×</source>
      <translation>Solo {product}  ×</translation>
    </message>
    <message>
      <source>Only {product}; show all products</source>
      <translation>Solo {product}; mostrar todos los artículos</translation>
    </message>
    <message>
      <source>Only {what}; show all</source>
      <translation>Solo {what}; mostrar todo</translation>
    </message>
    <message>
      <source>Open a shop file</source>
      <translation>Abrir un archivo de tienda</translation>
    </message>
    <message>
      <source>Open a shop file…</source>
      <translation>Abrir un archivo de tienda…</translation>
    </message>
    <message>
      <source>Open the PDF</source>
      <translation>Abrir el PDF</translation>
    </message>
    <message>
      <source>Opens the very PDF</source>
      <translation>Abre ese mismo PDF</translation>
    </message>
    <message>
      <source>Order</source>
      <translation>Pedido</translation>
    </message>
    <message>
      <source>Order it, or offer something else (S)</source>
      <translation>Pídalo, u ofrezca otra cosa (S)</translation>
    </message>
    <message>
      <source>Ordered</source>
      <translation>Pedido</translation>
    </message>
    <message>
      <source>Orders</source>
      <translation>Pedidos</translation>
    </message>
    <message>
      <source>Orders completed</source>
      <translation>Pedidos completos</translation>
    </message>
    <message>
      <source>P spares the chosen one: the next in rank gives up instead · Ctrl+Enter posts · Esc leaves</source>
      <translation>P exime al elegido: cede el siguiente en su lugar · Ctrl+Intro registra · Esc sale</translation>
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
      <translation>Compra</translation>
    </message>
    <message>
      <source>PO, if there is one</source>
      <translation>Compra, si la hay</translation>
    </message>
    <message>
      <source>Page before</source>
      <translation>Página anterior</translation>
    </message>
    <message>
      <source>Pages</source>
      <translation>Págs.</translation>
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation>Páginas de los ajustes</translation>
    </message>
    <message>
      <source>Part</source>
      <translation>Componente</translation>
    </message>
    <message>
      <source>Part is there</source>
      <translation>Parte llegó</translation>
    </message>
    <message>
      <source>Part sent</source>
      <translation>Envío parcial</translation>
    </message>
    <message>
      <source>Password of the mail account</source>
      <translation>Contraseña de la cuenta de correo</translation>
    </message>
    <message>
      <source>Payments are recorded with their orders</source>
      <translation>Los pagos se anotan con sus pedidos</translation>
    </message>
    <message>
      <source>Pin what is set aside</source>
      <translation>Fijar lo reservado</translation>
    </message>
    <message>
      <source>Pinned</source>
      <translation>Fijado</translation>
    </message>
    <message>
      <source>Pinned: {customer} keeps the {product}.</source>
      <translation>Fijado: {customer} conserva {product}.</translation>
    </message>
    <message>
      <source>Place a purchase order first</source>
      <translation>Haga primero una compra</translation>
    </message>
    <message>
      <source>Policies</source>
      <translation>Reglas</translation>
    </message>
    <message>
      <source>Policies side by side</source>
      <translation>Reglas lado a lado</translation>
    </message>
    <message>
      <source>Port of the mail server (0: the usual one)</source>
      <translation>Puerto del servidor (0: el habitual)</translation>
    </message>
    <message>
      <source>Post</source>
      <translation>Registrar</translation>
    </message>
    <message>
      <source>Post code</source>
      <translation>Código postal</translation>
    </message>
    <message>
      <source>Post count</source>
      <translation>Registrar recuento</translation>
    </message>
    <message>
      <source>Post receipt</source>
      <translation>Registrar entrada</translation>
    </message>
    <message>
      <source>Pre-order confirmed</source>
      <translation>Reserva confirmada</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>Imprimir</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>Imprimir de nuevo</translation>
    </message>
    <message>
      <source>Print the letters</source>
      <translation>Imprimir las cartas</translation>
    </message>
    <message>
      <source>Print this page again</source>
      <translation>Imprimir de nuevo esta página</translation>
    </message>
    <message>
      <source>Print {count} letters</source>
      <translation>Imprimir las cartas ({count})</translation>
    </message>
    <message>
      <source>Print {count}…</source>
      <translation>Imprimir ({count})…</translation>
    </message>
    <message>
      <source>Printed</source>
      <translation>Impresa</translation>
    </message>
    <message>
      <source>Printer for the letters</source>
      <translation>Impresora de las cartas</translation>
    </message>
    <message>
      <source>Printers</source>
      <translation>Impresoras</translation>
    </message>
    <message>
      <source>Print…</source>
      <translation>Imprimir…</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>Artículo</translation>
    </message>
    <message>
      <source>Product of line {number}</source>
      <translation>Artículo de la línea {number}</translation>
    </message>
    <message>
      <source>Product to give instead</source>
      <translation>Artículo que se da en su lugar</translation>
    </message>
    <message>
      <source>Product: three letters, SKU or barcode</source>
      <translation>Artículo: tres letras, referencia o código de barras</translation>
    </message>
    <message>
      <source>Products that a rule does not cover</source>
      <translation>Artículos que una regla no cubre</translation>
    </message>
    <message>
      <source>Promise</source>
      <translation>Prometido</translation>
    </message>
    <message>
      <source>Promised</source>
      <translation>Prometido</translation>
    </message>
    <message>
      <source>Promises that break</source>
      <translation>Promesas que se rompen</translation>
    </message>
    <message>
      <source>Proposed to be cancelled</source>
      <translation>Propuesto para cancelar</translation>
    </message>
    <message>
      <source>Purchase order</source>
      <translation>Compra</translation>
    </message>
    <message>
      <source>Purchases</source>
      <translation>Compras</translation>
    </message>
    <message>
      <source>Put a backup back</source>
      <translation>Restaurar una copia</translation>
    </message>
    <message>
      <source>Put it back</source>
      <translation>Restaurar</translation>
    </message>
    <message>
      <source>Put the e-mail drafts into</source>
      <translation>Poner los borradores de correo en</translation>
    </message>
    <message>
      <source>Put the shipped rules back</source>
      <translation>Volver a las reglas de fábrica</translation>
    </message>
    <message>
      <source>Put the shipped words back</source>
      <translation>Volver al texto de fábrica</translation>
    </message>
    <message>
      <source>Put the shop back to {moment}?</source>
      <translation>¿Devolver la tienda a {moment}?</translation>
    </message>
    <message>
      <source>Put this backup back…</source>
      <translation>Restaurar esta copia…</translation>
    </message>
    <message>
      <source>Put {customer} ({order}) before {other} ({rival})</source>
      <translation>Poner {customer} ({order}) delante de {other} ({rival})</translation>
    </message>
    <message>
      <source>Put {customer} ({order}) behind {other} ({rival})</source>
      <translation>Poner {customer} ({order}) detrás de {other} ({rival})</translation>
    </message>
    <message>
      <source>Putting the backup back</source>
      <translation>Restaurando la copia</translation>
    </message>
    <message>
      <source>Quantity of line {number}</source>
      <translation>Cantidad de la línea {number}</translation>
    </message>
    <message>
      <source>Quantity ordered</source>
      <translation>Cantidad pedida</translation>
    </message>
    <message>
      <source>Quit</source>
      <translation>Salir</translation>
    </message>
    <message>
      <source>Read aloud</source>
      <translation>Leer en voz alta</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Ready to hand over</source>
      <translation>Listos para entregar</translation>
    </message>
    <message>
      <source>Reason for the move</source>
      <translation>Motivo del cambio</translation>
    </message>
    <message>
      <source>Receive</source>
      <translation>Recepción</translation>
    </message>
    <message>
      <source>Receive goods</source>
      <translation>Recibir mercancía</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Recibido</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Refund</source>
      <translation>Reembolso</translation>
    </message>
    <message>
      <source>Refund by {day}</source>
      <translation>Reembolsar antes de {day}</translation>
    </message>
    <message>
      <source>Refused</source>
      <translation>Rechazado</translation>
    </message>
    <message>
      <source>Region or state</source>
      <translation>Provincia o estado</translation>
    </message>
    <message>
      <source>Release</source>
      <translation>Liberar</translation>
    </message>
    <message>
      <source>Release has moved</source>
      <translation>Lanzamiento movido</translation>
    </message>
    <message>
      <source>Release it with R where the reason is gone</source>
      <translation>Libérelo con R cuando ya no haya motivo</translation>
    </message>
    <message>
      <source>Released</source>
      <translation>Publicado</translation>
    </message>
    <message>
      <source>Released: {customer} has a place in the queue for {product} again.</source>
      <translation>Liberado: {customer} vuelve a tener su puesto en la cola de {product}.</translation>
    </message>
    <message>
      <source>Remembers who waits for what, says when it comes, and writes the letters.</source>
      <translation>Recuerda quién espera qué, dice cuándo llega y escribe las cartas.</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Replies</source>
      <translation>Respuestas</translation>
    </message>
    <message>
      <source>Rule pack</source>
      <translation>Conjunto de reglas</translation>
    </message>
    <message>
      <source>Rules for telling</source>
      <translation>Reglas de aviso</translation>
    </message>
    <message>
      <source>SKU</source>
      <translation>Referencia</translation>
    </message>
    <message>
      <source>Sat</source>
      <translation>sáb</translation>
    </message>
    <message>
      <source>Save order</source>
      <translation>Guardar pedido</translation>
    </message>
    <message>
      <source>Save this view</source>
      <translation>Guardar esta vista</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Guardado</translation>
    </message>
    <message>
      <source>Scan a reply slip, or type its code</source>
      <translation>Escanee un talón de respuesta o escriba su código</translation>
    </message>
    <message>
      <source>Scan again, or type three letters of the name</source>
      <translation>Escanee de nuevo o escriba tres letras del nombre</translation>
    </message>
    <message>
      <source>Scan it again; a new product is given its barcode in Stock</source>
      <translation>Escanee de nuevo; un artículo nuevo recibe su código en Existencias</translation>
    </message>
    <message>
      <source>Scan or type a product</source>
      <translation>Escanear o escribir un artículo</translation>
    </message>
    <message>
      <source>Scan what is in the box. Nothing is done before you post.</source>
      <translation>Escanee lo que hay en la caja. Nada se hace hasta que registre.</translation>
    </message>
    <message>
      <source>Scan, or type a product</source>
      <translation>Escanee o escriba un artículo</translation>
    </message>
    <message>
      <source>Screens</source>
      <translation>Pantallas</translation>
    </message>
    <message>
      <source>Search the help</source>
      <translation>Buscar en la ayuda</translation>
    </message>
    <message>
      <source>Second address line</source>
      <translation>Segunda línea de dirección</translation>
    </message>
    <message>
      <source>See the backups</source>
      <translation>Ver las copias</translation>
    </message>
    <message>
      <source>Send again</source>
      <translation>Enviar de nuevo</translation>
    </message>
    <message>
      <source>Send all together</source>
      <translation>Enviar todo junto</translation>
    </message>
    <message>
      <source>Send by e-mail</source>
      <translation>Enviar por correo</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Enviadas</translation>
    </message>
    <message>
      <source>Sep</source>
      <translation>sep</translation>
    </message>
    <message>
      <source>Serve so from now on</source>
      <translation>Atender así desde ahora</translation>
    </message>
    <message>
      <source>Served first</source>
      <translation>Primero se atiende</translation>
    </message>
    <message>
      <source>Served first from now on: {name}.</source>
      <translation>Desde ahora se atiende primero: {name}.</translation>
    </message>
    <message>
      <source>Set aside</source>
      <translation>Reservado</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Share of all that waits</source>
      <translation>Parte de todo lo que espera</translation>
    </message>
    <message>
      <source>Shop and letterhead</source>
      <translation>Tienda y membrete</translation>
    </message>
    <message>
      <source>Shops (*.desk);;All files (*)</source>
      <translation>Tiendas (*.desk);;Todos los archivos (*)</translation>
    </message>
    <message>
      <source>Short</source>
      <translation>Faltan</translation>
    </message>
    <message>
      <source>Short delay</source>
      <translation>Retraso corto</translation>
    </message>
    <message>
      <source>Silence ran out</source>
      <translation>Sin respuesta</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Size, from the next start</source>
      <translation>Tamaño, desde el próximo inicio</translation>
    </message>
    <message>
      <source>Skip this letter</source>
      <translation>Omitir esta carta</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Omitida</translation>
    </message>
    <message>
      <source>Skip…</source>
      <translation>Omitir…</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Reducir</translation>
    </message>
    <message>
      <source>Something in the program went wrong. What you did last may not be done.</source>
      <translation>Algo ha fallado en el programa. Puede que lo último que hizo no se haya hecho.</translation>
    </message>
    <message>
      <source>Start over</source>
      <translation>Empezar de nuevo</translation>
    </message>
    <message>
      <source>State of the backup</source>
      <translation>Estado de la copia</translation>
    </message>
    <message>
      <source>State of the shop file</source>
      <translation>Estado del archivo de la tienda</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Estado</translation>
    </message>
    <message>
      <source>Stays as it is</source>
      <translation>Queda como está</translation>
    </message>
    <message>
      <source>Still to come: {what}.</source>
      <translation>Falta por llegar: {what}.</translation>
    </message>
    <message>
      <source>Still waiting</source>
      <translation>Sigue esperando</translation>
    </message>
    <message>
      <source>Stock</source>
      <translation>Existencias</translation>
    </message>
    <message>
      <source>Stopped: nothing was printed or sent after that</source>
      <translation>Detenido: después no se imprimió ni se envió nada</translation>
    </message>
    <message>
      <source>Street</source>
      <translation>Calle</translation>
    </message>
    <message>
      <source>Substitute</source>
      <translation>Sustituto</translation>
    </message>
    <message>
      <source>Substitute another product</source>
      <translation>Sustituir por otro artículo</translation>
    </message>
    <message>
      <source>Sun</source>
      <translation>dom</translation>
    </message>
    <message>
      <source>Supplier</source>
      <translation>Proveedor</translation>
    </message>
    <message>
      <source>Swiss, window left</source>
      <translation>Suiza, ventana a la izquierda</translation>
    </message>
    <message>
      <source>Swiss, window right</source>
      <translation>Suiza, ventana a la derecha</translation>
    </message>
    <message>
      <source>Take goods back</source>
      <translation>Aceptar una devolución</translation>
    </message>
    <message>
      <source>Take it back</source>
      <translation>Aceptar</translation>
    </message>
    <message>
      <source>Take it back (Ctrl+Z)</source>
      <translation>Deshacerlo (Ctrl+Z)</translation>
    </message>
    <message>
      <source>Take up again</source>
      <translation>Retomar</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Tomado</translation>
    </message>
    <message>
      <source>Takes the substitute</source>
      <translation>Acepta el sustituto</translation>
    </message>
    <message>
      <source>Telephone</source>
      <translation>Teléfono</translation>
    </message>
    <message>
      <source>Tell by</source>
      <translation>Avisar antes</translation>
    </message>
    <message>
      <source>Tell by {day}</source>
      <translation>Avisar antes de {day}</translation>
    </message>
    <message>
      <source>Templates</source>
      <translation>Plantillas</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>Texto</translation>
    </message>
    <message>
      <source>Text of the licence</source>
      <translation>Texto de la licencia</translation>
    </message>
    <message>
      <source>Text of the rule pack</source>
      <translation>Texto del conjunto de reglas</translation>
    </message>
    <message>
      <source>That is a cancellation, and an act of its own</source>
      <translation>Eso es una cancelación, una acción aparte</translation>
    </message>
    <message>
      <source>The PDF cannot be opened</source>
      <translation>No se puede abrir el PDF</translation>
    </message>
    <message>
      <source>The backup is back in its place</source>
      <translation>La copia está en su sitio</translation>
    </message>
    <message>
      <source>The best class</source>
      <translation>La mejor clase</translation>
    </message>
    <message>
      <source>The better class, then the longest wait</source>
      <translation>La mejor clase, luego la espera más larga</translation>
    </message>
    <message>
      <source>The calendar has none such</source>
      <translation>En el calendario no existe</translation>
    </message>
    <message>
      <source>The customer answers about the {product}</source>
      <translation>El cliente responde sobre {product}</translation>
    </message>
    <message>
      <source>The customer cancels the {product}</source>
      <translation>El cliente cancela {product}</translation>
    </message>
    <message>
      <source>The customer takes something else instead of the {product}</source>
      <translation>El cliente toma otra cosa en vez de {product}</translation>
    </message>
    <message>
      <source>The customer waits for the {product}</source>
      <translation>El cliente espera {product}</translation>
    </message>
    <message>
      <source>The earliest promise</source>
      <translation>La promesa más próxima</translation>
    </message>
    <message>
      <source>The help says nothing of that.</source>
      <translation>La ayuda no dice nada de eso.</translation>
    </message>
    <message>
      <source>The house's own rule</source>
      <translation>La regla propia de la casa</translation>
    </message>
    <message>
      <source>The icon of the program</source>
      <translation>El icono del programa</translation>
    </message>
    <message>
      <source>The keyring keeps the password</source>
      <translation>El llavero guarda la contraseña</translation>
    </message>
    <message>
      <source>The last backup failed</source>
      <translation>La última copia falló</translation>
    </message>
    <message>
      <source>The last batch awaits a word</source>
      <translation>El último lote está por confirmar</translation>
    </message>
    <message>
      <source>The law's days, and the days of the house.</source>
      <translation>Los plazos de la ley y los de la casa.</translation>
    </message>
    <message>
      <source>The letter about {po} is open.</source>
      <translation>La carta sobre {po} está abierta.</translation>
    </message>
    <message>
      <source>The letter as text</source>
      <translation>La carta como texto</translation>
    </message>
    <message>
      <source>The letter has to say why the goods are late. Write it below the list, then it stands here.</source>
      <translation>La carta tiene que decir por qué se retrasa la mercancía. Escríbalo debajo de la lista y aparecerá aquí.</translation>
    </message>
    <message>
      <source>The letter offers {offer} for the wait</source>
      <translation>La carta ofrece {offer} por la espera</translation>
    </message>
    <message>
      <source>The letter to the supplier is open to be read and printed.</source>
      <translation>La carta al proveedor está abierta para leerla e imprimirla.</translation>
    </message>
    <message>
      <source>The line broke while an e-mail went to {whom}. Did it arrive?</source>
      <translation>La conexión se cortó mientras se enviaba un correo a {whom}. ¿Llegó?</translation>
    </message>
    <message>
      <source>The list</source>
      <translation>La lista</translation>
    </message>
    <message>
      <source>The list is not in the order of the queue</source>
      <translation>La lista no está en el orden de la cola</translation>
    </message>
    <message>
      <source>The number before a name is its place in the batch.</source>
      <translation>El número ante un nombre es su lugar en el lote.</translation>
    </message>
    <message>
      <source>The page</source>
      <translation>La página</translation>
    </message>
    <message>
      <source>The refund is to leave by {day}.</source>
      <translation>El reembolso debe salir antes de {day}.</translation>
    </message>
    <message>
      <source>The reply: cancels</source>
      <translation>La respuesta: cancela</translation>
    </message>
    <message>
      <source>The reply: waits</source>
      <translation>La respuesta: espera</translation>
    </message>
    <message>
      <source>The report is open to be read and printed.</source>
      <translation>El informe está abierto para leerlo e imprimirlo.</translation>
    </message>
    <message>
      <source>The shop as it is now is kept beside it.</source>
      <translation>La tienda como está ahora se guarda al lado.</translation>
    </message>
    <message>
      <source>The shop as it was: {moment}</source>
      <translation>La tienda como estaba: {moment}</translation>
    </message>
    <message>
      <source>The shop is safe. A report lies here:
{report}</source>
      <translation>La tienda está a salvo. Aquí hay un informe:
{report}</translation>
    </message>
    <message>
      <source>The story of what is chosen</source>
      <translation>La historia de lo elegido</translation>
    </message>
    <message>
      <source>The supplier is late</source>
      <translation>El proveedor se retrasa</translation>
    </message>
    <message>
      <source>The supplier {record}.</source>
      <translation>El proveedor: {record}.</translation>
    </message>
    <message>
      <source>The system knows no program for PDF files</source>
      <translation>El sistema no conoce ningún programa para archivos PDF</translation>
    </message>
    <message>
      <source>The words of each kind of letter, in each language.</source>
      <translation>El texto de cada tipo de carta, en cada idioma.</translation>
    </message>
    <message>
      <source>Their language, their paper, and what they may promise.</source>
      <translation>Su idioma, su papel y lo que pueden prometer.</translation>
    </message>
    <message>
      <source>There are {count}, numbered from 1</source>
      <translation>Hay {count}, numeradas desde 1</translation>
    </message>
    <message>
      <source>There is no date to move</source>
      <translation>No hay fecha que mover</translation>
    </message>
    <message>
      <source>There is no letter to answer</source>
      <translation>No hay ninguna carta que responder</translation>
    </message>
    <message>
      <source>They agreed to wait</source>
      <translation>Aceptaron esperar</translation>
    </message>
    <message>
      <source>They arrived</source>
      <translation>Llegaron</translation>
    </message>
    <message>
      <source>They go along with the next print</source>
      <translation>Saldrán con la próxima impresión</translation>
    </message>
    <message>
      <source>This desk's own: other desks on the same shop look as they like.</source>
      <translation>Solo de este puesto: los demás de la misma tienda eligen el suyo.</translation>
    </message>
    <message>
      <source>This is the sample shop</source>
      <translation>Esta es la tienda de muestra</translation>
    </message>
    <message>
      <source>Three letters, a SKU or a barcode</source>
      <translation>Tres letras, una referencia o un código de barras</translation>
    </message>
    <message>
      <source>Thu</source>
      <translation>jue</translation>
    </message>
    <message>
      <source>To come</source>
      <translation>Por llegar</translation>
    </message>
    <message>
      <source>To come {incoming} = {ordered} ordered − {received} received − {closed} closed</source>
      <translation>Por llegar {incoming} = {ordered} pedido − {received} recibido − {closed} cerrado</translation>
    </message>
    <message>
      <source>To order</source>
      <translation>A pedir</translation>
    </message>
    <message>
      <source>To order {units} = {backordered} waiting + {keep} to keep − {free} free − {incoming} incoming, never below 0</source>
      <translation>A pedir {units} = {backordered} pendiente + {keep} que guardar − {free} libre − {incoming} en camino, nunca menos de 0</translation>
    </message>
    <message>
      <source>To read aloud</source>
      <translation>Para leer en voz alta</translation>
    </message>
    <message>
      <source>To refund, where it is paid: {money}.</source>
      <translation>Por reembolsar, si está pagado: {money}.</translation>
    </message>
    <message>
      <source>To tell</source>
      <translation>Por avisar</translation>
    </message>
    <message>
      <source>To the supplier</source>
      <translation>Al proveedor</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hoy</translation>
    </message>
    <message>
      <source>Told</source>
      <translation>Avisado</translation>
    </message>
    <message>
      <source>Took order {order}. {say}</source>
      <translation>Pedido {order} tomado. {say}</translation>
    </message>
    <message>
      <source>Total</source>
      <translation>Total</translation>
    </message>
    <message>
      <source>Total {value}: each line's price × what was ordered and not cancelled</source>
      <translation>Total {value}: precio de cada línea × lo pedido y no cancelado</translation>
    </message>
    <message>
      <source>Trade</source>
      <translation>Mayorista</translation>
    </message>
    <message>
      <source>Trying each policy on what is on its way…</source>
      <translation>Probando cada regla con lo que está en camino…</translation>
    </message>
    <message>
      <source>Tue</source>
      <translation>mar</translation>
    </message>
    <message>
      <source>Type 0 for it alone, or cancel it in Backorders with Del</source>
      <translation>Escriba 0 solo para ella, o cancélela en Pendientes con Supr</translation>
    </message>
    <message>
      <source>Type a command, a name or a number</source>
      <translation>Escriba una orden, un nombre o un número</translation>
    </message>
    <message>
      <source>UK, C5 window</source>
      <translation>Reino Unido, C5 con ventana</translation>
    </message>
    <message>
      <source>UK, DL window</source>
      <translation>Reino Unido, DL con ventana</translation>
    </message>
    <message>
      <source>US Letter, #10 window</source>
      <translation>US Letter, n.º 10 con ventana</translation>
    </message>
    <message>
      <source>US Letter, #9 window</source>
      <translation>US Letter, n.º 9 con ventana</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Undo: “{words}”</source>
      <translation>Deshacer: «{words}»</translation>
    </message>
    <message>
      <source>Undone: {words}</source>
      <translation>Deshecho: {words}</translation>
    </message>
    <message>
      <source>Until</source>
      <translation>Hasta</translation>
    </message>
    <message>
      <source>Use these words</source>
      <translation>Usar este texto</translation>
    </message>
    <message>
      <source>Use this text</source>
      <translation>Usar este texto</translation>
    </message>
    <message>
      <source>User at the mail server</source>
      <translation>Usuario del servidor</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>Versión</translation>
    </message>
    <message>
      <source>View</source>
      <translation>Ver</translation>
    </message>
    <message>
      <source>View: {name}</source>
      <translation>Vista: {name}</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>En espera</translation>
    </message>
    <message>
      <source>Waiting for</source>
      <translation>Espera hace</translation>
    </message>
    <message>
      <source>Waiting {backordered} = {wanted} wanted and not yet sent − {allocated} allocated</source>
      <translation>Pendiente {backordered} = {wanted} pedido y aún no enviado − {allocated} reservado</translation>
    </message>
    <message>
      <source>Waits</source>
      <translation>Espera</translation>
    </message>
    <message>
      <source>Waits for</source>
      <translation>Espera</translation>
    </message>
    <message>
      <source>Waits for {count}</source>
      <translation>Espera {count}</translation>
    </message>
    <message>
      <source>Waits for {count} = {parts}</source>
      <translation>Espera {count} = {parts}</translation>
    </message>
    <message>
      <source>Wanted</source>
      <translation>Se pide</translation>
    </message>
    <message>
      <source>Web</source>
      <translation>Web</translation>
    </message>
    <message>
      <source>Web site</source>
      <translation>Sitio web</translation>
    </message>
    <message>
      <source>Wed</source>
      <translation>mié</translation>
    </message>
    <message>
      <source>Went as</source>
      <translation>Salió por</translation>
    </message>
    <message>
      <source>What can be done here</source>
      <translation>Qué se puede hacer aquí</translation>
    </message>
    <message>
      <source>What does {customer} ({order}) take instead of {product}?</source>
      <translation>¿Qué toma {customer} ({order}) en vez de {product}?</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Qué pasó</translation>
    </message>
    <message>
      <source>What happens</source>
      <translation>Qué pasa</translation>
    </message>
    <message>
      <source>What is known</source>
      <translation>Qué se sabe</translation>
    </message>
    <message>
      <source>What is offered</source>
      <translation>Qué se ofrece</translation>
    </message>
    <message>
      <source>What is offered for a wait. A rule proposes, a person grants, the letter tells it.</source>
      <translation>Qué se ofrece por la espera. Una regla propone, una persona concede, la carta lo dice.</translation>
    </message>
    <message>
      <source>What is offered for the wait</source>
      <translation>Qué se ofrece por la espera</translation>
    </message>
    <message>
      <source>What stands at the head and the foot of every letter.</source>
      <translation>Lo que va arriba y abajo de cada carta.</translation>
    </message>
    <message>
      <source>What the gift costs, in cents</source>
      <translation>Lo que cuesta el regalo, en céntimos</translation>
    </message>
    <message>
      <source>What the program is made of</source>
      <translation>De qué está hecho el programa</translation>
    </message>
    <message>
      <source>What waits</source>
      <translation>Qué espera</translation>
    </message>
    <message>
      <source>What waits, and what it is worth</source>
      <translation>Qué espera y cuánto vale</translation>
    </message>
    <message>
      <source>When the shop is opened and closed, and every 30 minutes if anything changed; old ones are thinned.</source>
      <translation>Al abrir y al cerrar la tienda, y cada 30 minutos si algo ha cambiado; las antiguas se reducen.</translation>
    </message>
    <message>
      <source>Where no answer comes, they keep waiting.</source>
      <translation>Si no llega respuesta, siguen esperando.</translation>
    </message>
    <message>
      <source>Which letters to print again, such as 17–40</source>
      <translation>Qué cartas imprimir de nuevo, por ejemplo 17–40</translation>
    </message>
    <message>
      <source>Who gets what, and why</source>
      <translation>Quién recibe qué, y por qué</translation>
    </message>
    <message>
      <source>Who is it? Three letters</source>
      <translation>¿Quién es? Tres letras</translation>
    </message>
    <message>
      <source>Who is on the telephone</source>
      <translation>Quién está al teléfono</translation>
    </message>
    <message>
      <source>Who is served first</source>
      <translation>Quién se atiende primero</translation>
    </message>
    <message>
      <source>Who may lose in a rebalance</source>
      <translation>Quién puede perder en un reparto nuevo</translation>
    </message>
    <message>
      <source>Who signs the letters</source>
      <translation>Quién firma las cartas</translation>
    </message>
    <message>
      <source>Who waits longest</source>
      <translation>Quien más espera</translation>
    </message>
    <message>
      <source>Whoever has waited longest</source>
      <translation>Quien lleva más tiempo esperando</translation>
    </message>
    <message>
      <source>Whom to tell</source>
      <translation>A quién avisar</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Por qué</translation>
    </message>
    <message>
      <source>Why are the goods late? The letter has to say so</source>
      <translation>¿Por qué se retrasa la mercancía? La carta tiene que decirlo</translation>
    </message>
    <message>
      <source>Why is nobody told? Such as: told by telephone. Enter skips</source>
      <translation>¿Por qué no se avisa? Por ejemplo: dicho por teléfono. Intro la omite</translation>
    </message>
    <message>
      <source>Why nobody is told</source>
      <translation>Por qué no se avisa a nadie</translation>
    </message>
    <message>
      <source>Why the goods are late</source>
      <translation>Por qué se retrasa la mercancía</translation>
    </message>
    <message>
      <source>Why {customer}?</source>
      <translation>¿Por qué {customer}?</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation>¿Por qué?</translation>
    </message>
    <message>
      <source>Why? One line; whoever is overtaken may ask</source>
      <translation>¿Por qué? Una línea; quien es adelantado puede preguntar</translation>
    </message>
    <message>
      <source>Words of the letter</source>
      <translation>Texto de la carta</translation>
    </message>
    <message>
      <source>Worth, {currency}</source>
      <translation>Valor, {currency}</translation>
    </message>
    <message>
      <source>Write 26/3, +9d or fri</source>
      <translation>Escriba 26/3, +9d o vie</translation>
    </message>
    <message>
      <source>Write one number, 17–40, or 17– for all from there</source>
      <translation>Escriba un número, 17–40, o 17– para todas desde ahí</translation>
    </message>
    <message>
      <source>Write the letters to</source>
      <translation>Escribir las cartas en</translation>
    </message>
    <message>
      <source>Write to the supplier</source>
      <translation>Escribir al proveedor</translation>
    </message>
    <message>
      <source>Write to the supplier (L)</source>
      <translation>Escribir al proveedor (L)</translation>
    </message>
    <message>
      <source>Written</source>
      <translation>Escrita</translation>
    </message>
    <message numerus="yes">
      <source>Yes, all {count}</source>
      <extracomment>One: Yes</extracomment>
      <translation>
        <numerusform>Sí</numerusform>
        <numerusform>Sí, las {count}</numerusform>
      </translation>
    </message>
    <message>
      <source>a gift</source>
      <translation>un regalo</translation>
    </message>
    <message>
      <source>about {day}</source>
      <translation>hacia {day}</translation>
    </message>
    <message>
      <source>all that was open</source>
      <translation>todo lo que estaba abierto</translation>
    </message>
    <message>
      <source>and {count} more</source>
      <translation>y {count} más</translation>
    </message>
    <message>
      <source>as shipped</source>
      <translation>como de fábrica</translation>
    </message>
    <message>
      <source>cancels</source>
      <translation>cancela</translation>
    </message>
    <message>
      <source>class {number}</source>
      <translation>clase {number}</translation>
    </message>
    <message numerus="yes">
      <source>customers to tell by today</source>
      <extracomment>One: customer to tell by today</extracomment>
      <translation>
        <numerusform>cliente por avisar hoy</numerusform>
        <numerusform>clientes por avisar hoy</numerusform>
      </translation>
    </message>
    <message>
      <source>days</source>
      <translation>días</translation>
    </message>
    <message numerus="yes">
      <source>delivery lines due</source>
      <extracomment>One: delivery line due</extracomment>
      <translation>
        <numerusform>línea de entrega prevista</numerusform>
        <numerusform>líneas de entrega previstas</numerusform>
      </translation>
    </message>
    <message>
      <source>everybody</source>
      <translation>todos</translation>
    </message>
    <message>
      <source>filled at once</source>
      <translation>servido al momento</translation>
    </message>
    <message>
      <source>first</source>
      <translation>en primer lugar</translation>
    </message>
    <message>
      <source>goodwill {cost}</source>
      <translation>atención {cost}</translation>
    </message>
    <message>
      <source>in {page}</source>
      <translation>en {page}</translation>
    </message>
    <message>
      <source>last</source>
      <translation>en último lugar</translation>
    </message>
    <message>
      <source>letters.pdf</source>
      <translation>cartas.pdf</translation>
    </message>
    <message numerus="yes">
      <source>lines wait</source>
      <extracomment>One: line waits</extracomment>
      <translation>
        <numerusform>línea en espera</numerusform>
        <numerusform>líneas en espera</numerusform>
      </translation>
    </message>
    <message>
      <source>lines wait, of {count} orders</source>
      <translation>líneas en espera, pedidos: {count}</translation>
    </message>
    <message>
      <source>median wait; the oldest {days}</source>
      <translation>espera mediana; la más larga {days}</translation>
    </message>
    <message>
      <source>none yet</source>
      <translation>ninguna aún</translation>
    </message>
    <message>
      <source>not told yet</source>
      <translation>aún sin avisar</translation>
    </message>
    <message>
      <source>off, in cents</source>
      <translation>de descuento, en céntimos</translation>
    </message>
    <message>
      <source>or by telephone:</source>
      <translation>o por teléfono:</translation>
    </message>
    <message>
      <source>or from – to</source>
      <translation>o de – a</translation>
    </message>
    <message numerus="yes">
      <source>orders to hand over</source>
      <extracomment>One: order to hand over</extracomment>
      <translation>
        <numerusform>pedido por entregar</numerusform>
        <numerusform>pedidos por entregar</numerusform>
      </translation>
    </message>
    <message>
      <source>overdue: {pos}</source>
      <translation>vencido: {pos}</translation>
    </message>
    <message>
      <source>per cent off</source>
      <translation>por ciento de descuento</translation>
    </message>
    <message numerus="yes">
      <source>products are short</source>
      <extracomment>One: product is short</extracomment>
      <translation>
        <numerusform>artículo que falta</numerusform>
        <numerusform>artículos que faltan</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>promises are late</source>
      <extracomment>One: promise is late</extracomment>
      <translation>
        <numerusform>promesa con retraso</numerusform>
        <numerusform>promesas con retraso</numerusform>
      </translation>
    </message>
    <message>
      <source>promises kept</source>
      <translation>promesas cumplidas</translation>
    </message>
    <message>
      <source>takes the substitute</source>
      <translation>acepta el sustituto</translation>
    </message>
    <message>
      <source>the first by {day}</source>
      <translation>la primera antes de {day}</translation>
    </message>
    <message>
      <source>the next by {day}</source>
      <translation>lo próximo antes de {day}</translation>
    </message>
    <message>
      <source>the shop's own words, version {version}</source>
      <translation>texto propio de la tienda, versión {version}</translation>
    </message>
    <message>
      <source>the shop's own, version {version}</source>
      <translation>propio de la tienda, versión {version}</translation>
    </message>
    <message>
      <source>today</source>
      <translation>hoy</translation>
    </message>
    <message>
      <source>told {day}</source>
      <translation>avisado {day}</translation>
    </message>
    <message>
      <source>until {day}</source>
      <translation>hasta {day}</translation>
    </message>
    <message>
      <source>waits</source>
      <translation>espera</translation>
    </message>
    <message>
      <source>{amount} paid ahead</source>
      <translation>{amount} de anticipo</translation>
    </message>
    <message>
      <source>{count} about {day}</source>
      <translation>{count} hacia {day}</translation>
    </message>
    <message numerus="yes">
      <source>{count} acts since then would go</source>
      <extracomment>One: 1 act since then would go</extracomment>
      <translation>
        <numerusform>Se perdería 1 acción hecha desde entonces</numerusform>
        <numerusform>Se perderían {count} acciones hechas desde entonces</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} cancelled</source>
      <translation>{count} cancelado</translation>
    </message>
    <message>
      <source>{count} come sooner; no promise breaks.</source>
      <translation>{count} antes; no se rompe ninguna promesa.</translation>
    </message>
    <message numerus="yes">
      <source>{count} days</source>
      <extracomment>One: 1 day</extracomment>
      <translation>
        <numerusform>1 día</numerusform>
        <numerusform>{count} días</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} e-mails were accepted</source>
      <extracomment>One: 1 e-mail was accepted; its reader counts as told</extracomment>
      <translation>
        <numerusform>1 correo fue aceptado; quien lo lee cuenta como avisado</numerusform>
        <numerusform>{count} correos fueron aceptados</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} free</source>
      <translation>{count} libre</translation>
    </message>
    <message>
      <source>{count} freed, goes to {customer}.</source>
      <translation>Se libera: {count}, va a {customer}.</translation>
    </message>
    <message>
      <source>{count} freed, stays on the shelf.</source>
      <translation>Se libera: {count}, queda en el estante.</translation>
    </message>
    <message>
      <source>{count} goes to {customer}.</source>
      <translation>{count} va a {customer}.</translation>
    </message>
    <message>
      <source>{count} kept back</source>
      <translation>{count} en suspenso</translation>
    </message>
    <message>
      <source>{count} late</source>
      <translation>{count} con retraso</translation>
    </message>
    <message numerus="yes">
      <source>{count} letters</source>
      <extracomment>One: 1 letter</extracomment>
      <translation>
        <numerusform>1 carta</numerusform>
        <numerusform>{count} cartas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters are in {where}</source>
      <extracomment>One: 1 letter is in {where}</extracomment>
      <translation>
        <numerusform>1 carta está en {where}</numerusform>
        <numerusform>{count} cartas están en {where}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters are written and never left: they go along with the next print.</source>
      <extracomment>One: 1 letter is written and never left: it goes along with the next print.</extracomment>
      <translation>
        <numerusform>1 carta está escrita y nunca salió: saldrá con la próxima impresión.</numerusform>
        <numerusform>{count} cartas están escritas y nunca salieron: saldrán con la próxima impresión.</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} letters are written and whole</source>
      <translation>Cartas escritas y completas: {count}</translation>
    </message>
    <message numerus="yes">
      <source>{count} letters did not go</source>
      <extracomment>One: 1 letter did not go</extracomment>
      <translation>
        <numerusform>1 carta no salió</numerusform>
        <numerusform>{count} cartas no salieron</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters follow</source>
      <extracomment>One: 1 letter follows</extracomment>
      <translation>
        <numerusform>Sigue 1 carta</numerusform>
        <numerusform>Siguen {count} cartas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters to {where}</source>
      <extracomment>One: 1 letter to {where}</extracomment>
      <translation>
        <numerusform>1 carta a {where}</numerusform>
        <numerusform>{count} cartas a {where}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} letters went out; all count as told</source>
      <extracomment>One: 1 letter went out; its reader counts as told</extracomment>
      <translation>
        <numerusform>1 carta salió; quien la lee cuenta como avisado</numerusform>
        <numerusform>{count} cartas salieron; todos cuentan como avisados</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines get more or less</source>
      <extracomment>One: 1 line gets more or less</extracomment>
      <translation>
        <numerusform>1 línea recibe más o menos</numerusform>
        <numerusform>{count} líneas reciben más o menos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines get something</source>
      <extracomment>One: 1 line gets something</extracomment>
      <translation>
        <numerusform>1 línea recibe algo</numerusform>
        <numerusform>{count} líneas reciben algo</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines lose</source>
      <extracomment>One: 1 line loses</extracomment>
      <translation>
        <numerusform>1 línea pierde</numerusform>
        <numerusform>{count} líneas pierden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} lines still wait</source>
      <extracomment>One: 1 line still waits</extracomment>
      <translation>
        <numerusform>1 línea sigue esperando</numerusform>
        <numerusform>{count} líneas siguen esperando</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} of {product} to come</source>
      <translation>Por llegar: {count} de {product}</translation>
    </message>
    <message>
      <source>{count} on {day}</source>
      <translation>{count} el {day}</translation>
    </message>
    <message>
      <source>{count} ordered</source>
      <translation>{count} pedido</translation>
    </message>
    <message numerus="yes">
      <source>{count} pages</source>
      <extracomment>One: 1 page</extracomment>
      <translation>
        <numerusform>1 página</numerusform>
        <numerusform>{count} páginas</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} pages again to {where}</source>
      <extracomment>One: 1 page again to {where}</extracomment>
      <translation>
        <numerusform>1 página de nuevo a {where}</numerusform>
        <numerusform>{count} páginas de nuevo a {where}</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} people get something</source>
      <extracomment>One: 1 person gets something</extracomment>
      <translation>
        <numerusform>1 cliente recibe algo</numerusform>
        <numerusform>{count} clientes reciben algo</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} people lose</source>
      <extracomment>One: 1 person loses</extracomment>
      <translation>
        <numerusform>1 cliente pierde</numerusform>
        <numerusform>{count} clientes pierden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{count} promises break</source>
      <extracomment>One: 1 promise breaks</extracomment>
      <translation>
        <numerusform>Se rompe 1 promesa</numerusform>
        <numerusform>Se rompen {count} promesas</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} sent</source>
      <translation>{count} enviado</translation>
    </message>
    <message>
      <source>{count} set aside</source>
      <translation>{count} reservado</translation>
    </message>
    <message>
      <source>{count} stay free</source>
      <translation>{count} sin asignar</translation>
    </message>
    <message numerus="yes">
      <source>{count} still wait</source>
      <extracomment>One: 1 still waits</extracomment>
      <translation>
        <numerusform>1 sigue esperando</numerusform>
        <numerusform>{count} siguen esperando</numerusform>
      </translation>
    </message>
    <message>
      <source>{count} to tell, {soon} by {day}.</source>
      <translation>{count} por avisar, {soon} antes de {day}.</translation>
    </message>
    <message>
      <source>{count} today</source>
      <translation>{count} hoy</translation>
    </message>
    <message>
      <source>{count} waiting</source>
      <translation>{count} en espera</translation>
    </message>
    <message>
      <source>{count} when we can, no date yet</source>
      <translation>{count} cuando podamos, aún sin fecha</translation>
    </message>
    <message>
      <source>{count} {product} set aside: {cause}</source>
      <translation>{count} {product} reservado: {cause}</translation>
    </message>
    <message>
      <source>{count} {product} taken away: {cause}</source>
      <translation>{count} {product} retirado: {cause}</translation>
    </message>
    <message>
      <source>{count} {product}, {order}</source>
      <translation>{count} {product}, {order}</translation>
    </message>
    <message>
      <source>{count} {sku} freed: go to {whom} ({order}).</source>
      <translation>Se libera {count} {sku}: va a {whom} ({order}).</translation>
    </message>
    <message>
      <source>{count} {sku} freed: stay free.</source>
      <translation>Se libera {count} {sku}: queda libre.</translation>
    </message>
    <message>
      <source>{currency} are late: {count} lines</source>
      <translation>{currency} con retraso, líneas: {count}</translation>
    </message>
    <message>
      <source>{currency} wait to be sold</source>
      <translation>{currency} esperan su venta</translation>
    </message>
    <message>
      <source>{customer} gets it {days} sooner, {day}.</source>
      <translation>{customer} lo recibe {days} antes, {day}.</translation>
    </message>
    <message>
      <source>{customer} has no date any more</source>
      <translation>{customer} ya no tiene fecha</translation>
    </message>
    <message>
      <source>{customer} waits for {product}</source>
      <translation>{customer} espera {product}</translation>
    </message>
    <message>
      <source>{customer} waits {days} longer, to {day}</source>
      <translation>{customer} espera {days} más, hasta {day}</translation>
    </message>
    <message>
      <source>{customer} waits {days} longer, to {day}.</source>
      <translation>{customer} espera {days} más, hasta {day}.</translation>
    </message>
    <message>
      <source>{customer} waits, to {day}</source>
      <translation>{customer} espera, hasta {day}</translation>
    </message>
    <message>
      <source>{customer}, {order}: how much is wanted</source>
      <translation>{customer}, {order}: cuánto se pide</translation>
    </message>
    <message>
      <source>{customer}, {order}: what comes back</source>
      <translation>{customer}, {order}: qué vuelve</translation>
    </message>
    <message>
      <source>{customer}, {order}: what goes out now</source>
      <translation>{customer}, {order}: qué sale ahora</translation>
    </message>
    <message>
      <source>{day}: the latest promise among the lines that wait</source>
      <translation>{day}: la última promesa entre las líneas en espera</translation>
    </message>
    <message>
      <source>{late} late</source>
      <translation>{late} con retraso</translation>
    </message>
    <message>
      <source>{letter}, page {page} of {pages}</source>
      <translation>{letter}, página {page} de {pages}</translation>
    </message>
    <message>
      <source>{letter}: {answer}.</source>
      <translation>{letter}: {answer}.</translation>
    </message>
    <message>
      <source>{lines} lines: {waiting} wait, {ready} have something set aside, {open} are still open</source>
      <translation>Líneas: {lines}, en espera {waiting}, con algo reservado {ready}, aún abiertas {open}</translation>
    </message>
    <message>
      <source>{name} does not take the letters</source>
      <translation>{name} no acepta las cartas</translation>
    </message>
    <message>
      <source>{name}: {text} counted, {book} in the book</source>
      <translation>{name}: {text} contados, {book} en el libro</translation>
    </message>
    <message>
      <source>{offer} proposed</source>
      <translation>{offer} propuesto</translation>
    </message>
    <message>
      <source>{orders} orders, {waiting} lines wait</source>
      <translation>Pedidos: {orders}, líneas en espera: {waiting}</translation>
    </message>
    <message>
      <source>{order} is {end} in the queue already</source>
      <translation>{order} ya está {end} de la cola</translation>
    </message>
    <message>
      <source>{order}: {instead} instead of {product}.</source>
      <translation>{order}: {instead} en vez de {product}.</translation>
    </message>
    <message>
      <source>{order}: {sku} no longer waits.</source>
      <translation>{order}: {sku} ya no espera.</translation>
    </message>
    <message>
      <source>{order}: {what} handed over.</source>
      <translation>{order}: entregado {what}.</translation>
    </message>
    <message>
      <source>{order}: {what} taken back.</source>
      <translation>{order}: {what} devuelto.</translation>
    </message>
    <message>
      <source>{order}: {what} wanted now.</source>
      <translation>{order}: ahora se pide {what}.</translation>
    </message>
    <message>
      <source>{pages} · {where}, {time} · Nobody counts as told before you say so.</source>
      <translation>{pages} · {where}, {time} · Nadie cuenta como avisado hasta que usted lo diga.</translation>
    </message>
    <message>
      <source>{page} of {pages}</source>
      <translation>{page} de {pages}</translation>
    </message>
    <message>
      <source>{part} of {whole}</source>
      <translation>{part} de {whole}</translation>
    </message>
    <message>
      <source>{po} moved to {day}.</source>
      <translation>{po} pasa a {day}.</translation>
    </message>
    <message>
      <source>{po}, {product}: {day}</source>
      <translation>{po}, {product}: {day}</translation>
    </message>
    <message>
      <source>{product} has no date any more: {cause}</source>
      <translation>{product} ya no tiene fecha: {cause}</translation>
    </message>
    <message>
      <source>{product} is promised for {day}</source>
      <translation>{product} se promete para {day}</translation>
    </message>
    <message>
      <source>{product} is promised for {day} instead of {before}: {cause}</source>
      <translation>{product} se promete para {day} en vez de {before}: {cause}</translation>
    </message>
    <message>
      <source>{product} of {order}: {count} wanted now.</source>
      <translation>{product} de {order}: ahora se piden {count}.</translation>
    </message>
    <message>
      <source>{said}, at first {first} ({days} later now)</source>
      <translation>{said}, al principio {first} (ahora {days} después)</translation>
    </message>
    <message>
      <source>{said}, at first {first} ({days} sooner now)</source>
      <translation>{said}, al principio {first} (ahora {days} antes)</translation>
    </message>
    <message>
      <source>{sku} would be taken off the order</source>
      <translation>{sku} se quitaría del pedido</translation>
    </message>
    <message>
      <source>{source}. Read on {day}; {own}.</source>
      <translation>{source}. Leído el {day}; {own}.</translation>
    </message>
    <message>
      <source>{supplier} {record}.</source>
      <translation>{supplier}: {record}.</translation>
    </message>
    <message>
      <source>{waited}: ordered on {day}</source>
      <translation>{waited}: pedido el {day}</translation>
    </message>
    <message>
      <source>{waiting} of {lines}</source>
      <translation>{waiting} de {lines}</translation>
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
      <translation>«{text}» no es un día</translation>
    </message>
    <message>
      <source>“{text}” names no letters</source>
      <translation>«{text}» no indica ninguna carta</translation>
    </message>
  </context>
</TS>
