<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Announcements</name>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Prepend</source>
        <translation>Prepend</translation>
    </message>
    <message>
        <source>Next hop</source>
        <translation>Nächster Hop</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>AS path behind</source>
        <translation>AS-Pfad dahinter</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Communities</source>
        <translation>Communitys</translation>
    </message>
    <message>
        <source>Only to</source>
        <translation>Nur an</translation>
    </message>
    <message>
        <source>all peers</source>
        <translation>alle Peers</translation>
    </message>
</context>
<context>
    <name>BgpConnectionForm</name>
    <message>
        <source>%1 peers with %2</source>
        <translation>%1 spricht BGP mit %2</translation>
    </message>
    <message>
        <source>Peer address</source>
        <translation>Peer-Adresse</translation>
    </message>
    <message>
        <source>Change peer address</source>
        <translation>Peer-Adresse ändern</translation>
    </message>
    <message>
        <source>What the route server was told; it opens a session from each instance to it.</source>
        <translation>Was dem Route Server gesagt wurde; er baut von jeder Instanz aus eine Sitzung dorthin auf.</translation>
    </message>
    <message>
        <source>Appliance peers with the first instance</source>
        <translation>Appliance hat eine Sitzung mit der ersten Instanz</translation>
    </message>
    <message>
        <source>Appliance peers with the second instance</source>
        <translation>Appliance hat eine Sitzung mit der zweiten Instanz</translation>
    </message>
    <message>
        <source>Multihop on the appliance</source>
        <translation>Multihop auf der Appliance</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>Keepalive</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>Hold Time</translation>
    </message>
    <message>
        <source>The hold time is 0 (never expires) or at least 3 s.</source>
        <translation>Die Hold Time ist 0 (läuft nie ab) oder mindestens 3 s.</translation>
    </message>
    <message>
        <source>Change BGP connection</source>
        <translation>BGP-Verbindung ändern</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Change BGP timers</source>
        <translation>BGP-Timer ändern</translation>
    </message>
    <message>
        <source>What the appliance sends and takes in</source>
        <translation>Was die Appliance sendet und annimmt</translation>
    </message>
</context>
<context>
    <name>CircuitForm</name>
    <message>
        <source>Primary edge up</source>
        <translation>Primärer Edge-Router in Betrieb</translation>
    </message>
    <message>
        <source>Secondary edge up</source>
        <translation>Sekundärer Edge-Router in Betrieb</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>Verbindungen: %1</translation>
    </message>
    <message>
        <source>Premium: 10,000 prefixes instead of 4,000</source>
        <translation>Premium: 10.000 statt 4.000 Präfixe</translation>
    </message>
    <message>
        <source>Its two edge routers speak BGP as AS %1.</source>
        <translation>Seine beiden Edge-Router sprechen BGP als AS %1.</translation>
    </message>
</context>
<context>
    <name>Confidence</name>
    <message>
        <source>Documented</source>
        <translation>Dokumentiert</translation>
    </message>
    <message>
        <source>Observed in labs</source>
        <translation>In Laboren beobachtet</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Assumed</source>
        <translation>Angenommen</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Between %1</source>
        <translation>Zwischen %1</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Multihop</source>
        <translation>Multihop</translation>
    </message>
    <message>
        <source>Routing weight</source>
        <translation>Routinggewicht</translation>
    </message>
    <message>
        <source>Keepalive</source>
        <translation>Keepalive</translation>
    </message>
    <message>
        <source>Hold time</source>
        <translation>Hold Time</translation>
    </message>
    <message>
        <source>Session address</source>
        <translation>Adresse der Sitzung</translation>
    </message>
    <message>
        <source>Prefixes behind</source>
        <translation>Präfixe dahinter</translation>
    </message>
    <message>
        <source>none: it is known by its ends</source>
        <translation>keiner: Sie heißt nach ihren Enden</translation>
    </message>
    <message>
        <source>Speaks BGP</source>
        <translation>Spricht BGP</translation>
    </message>
    <message>
        <source>FastPath: past the gateway</source>
        <translation>FastPath: am Gateway vorbei</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>BGP over the cloud&apos;s network</source>
        <translation>BGP über das Netz der Cloud</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>die eigene</translation>
    </message>
    <message>
        <source>Tunnel ends at</source>
        <translation>Tunnel endet an</translation>
    </message>
    <message>
        <source>its primary interface</source>
        <translation>ihre erste Schnittstelle</translation>
    </message>
    <message>
        <source>none by hand</source>
        <translation>keine von Hand</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>every one</source>
        <translation>jede</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>die erste</translation>
    </message>
    <message>
        <source>the second</source>
        <translation>die zweite</translation>
    </message>
</context>
<context>
    <name>Decision</name>
    <message>
        <source>The only path.</source>
        <translation>Der einzige Pfad.</translation>
    </message>
    <message>
        <source>The only path whose next hop is usable.</source>
        <translation>Der einzige Pfad, dessen nächster Hop benutzbar ist.</translation>
    </message>
    <message>
        <source>Out: its next hop is not usable.</source>
        <translation>Ausgeschieden: Sein nächster Hop ist nicht benutzbar.</translation>
    </message>
    <message>
        <source>Announced here, which beats what is learned.</source>
        <translation>Hier angekündigt, was Gelerntes schlägt.</translation>
    </message>
    <message>
        <source>Out: a path announced here beats it.</source>
        <translation>Ausgeschieden: Ein hier angekündigter Pfad schlägt ihn.</translation>
    </message>
    <message>
        <source>The shortest AS path.</source>
        <translation>Der kürzeste AS-Pfad.</translation>
    </message>
    <message>
        <source>Out: another path is shorter.</source>
        <translation>Ausgeschieden: Ein anderer Pfad ist kürzer.</translation>
    </message>
    <message>
        <source>One of several equal paths that are used together.</source>
        <translation>Einer von mehreren gleichwertigen Pfaden, die zusammen benutzt werden.</translation>
    </message>
    <message>
        <source>Equal to the best path and used beside it.</source>
        <translation>Dem besten Pfad gleich und neben ihm benutzt.</translation>
    </message>
    <message>
        <source>Out: equal to the best path, but more paths than are used at once.</source>
        <translation>Ausgeschieden: dem besten Pfad gleich, aber es gibt mehr Pfade, als zugleich benutzt werden.</translation>
    </message>
    <message>
        <source>Equal in all else: the lower peer address decides.</source>
        <translation>In allem anderen gleich: Die niedrigere Peer-Adresse entscheidet.</translation>
    </message>
    <message>
        <source>Out: equal in all else, but another peer has the lower address.</source>
        <translation>Ausgeschieden: in allem anderen gleich, aber ein anderer Peer hat die niedrigere Adresse.</translation>
    </message>
    <message>
        <source>Refused on arrival: its AS path holds the receiver&apos;s own ASN.</source>
        <translation>Bei der Ankunft abgelehnt: Sein AS-Pfad enthält die eigene ASN des Empfängers.</translation>
    </message>
    <message>
        <source>The highest local preference.</source>
        <translation>Die höchste lokale Präferenz.</translation>
    </message>
    <message>
        <source>Out: another path has a higher local preference.</source>
        <translation>Ausgeschieden: Ein anderer Pfad hat eine höhere lokale Präferenz.</translation>
    </message>
    <message>
        <source>Between equal paths this kind of neighbour is preferred.</source>
        <translation>Unter gleichen Pfaden wird diese Art von Nachbar vorgezogen.</translation>
    </message>
    <message>
        <source>Out: between equal paths another kind of neighbour is preferred.</source>
        <translation>Ausgeschieden: Unter gleichen Pfaden wird eine andere Art von Nachbar vorgezogen.</translation>
    </message>
    <message>
        <source>Learned by eBGP, which beats iBGP.</source>
        <translation>Über eBGP gelernt, das iBGP schlägt.</translation>
    </message>
    <message>
        <source>Out: a path learned by eBGP beats it.</source>
        <translation>Ausgeschieden: Ein über eBGP gelernter Pfad schlägt ihn.</translation>
    </message>
    <message>
        <source>Refused on arrival by the receiver&apos;s policy.</source>
        <translation>Bei der Ankunft von der Richtlinie des Empfängers abgelehnt.</translation>
    </message>
    <message>
        <source>Refused on arrival: a route map drops it.</source>
        <translation>Bei der Ankunft abgelehnt: Eine Route Map verwirft ihn.</translation>
    </message>
    <message>
        <source>Refused on arrival: it came back over ExpressRoute.</source>
        <translation>Bei der Ankunft abgelehnt: Er kam über ExpressRoute zurück.</translation>
    </message>
    <message>
        <source>No path has a usable next hop: the stack keeps this one, as unreachable.</source>
        <translation>Kein Pfad hat einen brauchbaren nächsten Hop: Der Stack behält diesen als unerreichbar.</translation>
    </message>
</context>
<context>
    <name>DesignForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Change description</source>
        <translation>Beschreibung ändern</translation>
    </message>
    <message>
        <source>Where the sources disagree</source>
        <translation>Wo die Quellen sich widersprechen</translation>
    </message>
    <message>
        <source>Each is set to what is best supported. A finding that rests on one says so.</source>
        <translation>Jede Einstellung steht auf dem, was am besten belegt ist. Ein Befund, der auf einer davon beruht, sagt es.</translation>
    </message>
    <message>
        <source>allowForwardedTraffic off</source>
        <translation>allowForwardedTraffic aus</translation>
    </message>
    <message>
        <source>delivers anyway, as seen in the field</source>
        <translation>stellt trotzdem zu, wie im Feld beobachtet</translation>
    </message>
    <message>
        <source>drops transit, as documented</source>
        <translation>verwirft Durchgangsverkehr, wie dokumentiert</translation>
    </message>
    <message>
        <source>None rows once BGP brings a default</source>
        <translation>None-Zeilen, sobald BGP eine Default-Route bringt</translation>
    </message>
    <message>
        <source>are gone, as seen</source>
        <translation>verschwinden, wie beobachtet</translation>
    </message>
    <message>
        <source>stay, only a user route removes them</source>
        <translation>bleiben, nur eine Benutzerroute entfernt sie</translation>
    </message>
    <message>
        <source>A system default that BGP has beaten</source>
        <translation>Eine Default-Route des Systems, die BGP geschlagen hat</translation>
    </message>
    <message>
        <source>is not printed, as seen</source>
        <translation>wird nicht ausgegeben, wie beobachtet</translation>
    </message>
    <message>
        <source>is printed as Invalid</source>
        <translation>wird als Invalid ausgegeben</translation>
    </message>
    <message>
        <source>Announced prefixes equal to or longer than the VNet&apos;s</source>
        <translation>Angekündigte Präfixe gleich denen des VNets oder länger</translation>
    </message>
    <message>
        <source>are listed as learned, not programmed</source>
        <translation>werden als gelernt geführt, nicht programmiert</translation>
    </message>
    <message>
        <source>are dropped on arrival</source>
        <translation>werden bei der Ankunft verworfen</translation>
    </message>
    <message>
        <source>Wait of 30 s before a session that fell is taken again</source>
        <translation>Wartezeit von 30 s, bevor eine gefallene Sitzung wieder angenommen wird</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>New subnets are private</source>
        <translation>Neue Subnetze sind privat</translation>
    </message>
    <message>
        <source>yes, as of 2025</source>
        <translation>ja, Stand 2025</translation>
    </message>
    <message>
        <source>no, default outbound access</source>
        <translation>nein, ausgehender Standardzugang</translation>
    </message>
    <message>
        <source>A BGP row that a user route has beaten</source>
        <translation>Eine BGP-Zeile, die eine Benutzerroute geschlagen hat</translation>
    </message>
    <message>
        <source>is printed as Invalid, as seen</source>
        <translation>wird als Invalid ausgegeben, wie beobachtet</translation>
    </message>
    <message>
        <source>is not printed</source>
        <translation>wird nicht ausgegeben</translation>
    </message>
    <message>
        <source>allowVirtualNetworkAccess off</source>
        <translation>allowVirtualNetworkAccess aus</translation>
    </message>
    <message>
        <source>blocks traffic, as documented</source>
        <translation>sperrt den Verkehr, wie dokumentiert</translation>
    </message>
    <message>
        <source>only shrinks the tag VirtualNetwork</source>
        <translation>verkleinert nur das Tag VirtualNetwork</translation>
    </message>
    <message>
        <source>A route server passes one appliance&apos;s routes to another</source>
        <translation>Ein Route Server gibt Routen einer Appliance an eine andere weiter</translation>
    </message>
    <message>
        <source>with branch-to-branch only</source>
        <translation>nur mit Branch-to-Branch</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Reserved and 32-bit AS numbers</source>
        <translation>Reservierte und 32-Bit-AS-Nummern</translation>
    </message>
    <message>
        <source>are computed, with a finding</source>
        <translation>werden berechnet, mit einem Befund</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>werden abgelehnt</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>User routes to a service that has a service endpoint</source>
        <translation>Benutzerrouten zu einem Dienst, der einen Dienstendpunkt hat</translation>
    </message>
    <message>
        <source>do not beat the endpoint, as documented now</source>
        <translation>schlagen den Endpunkt nicht, wie jetzt dokumentiert</translation>
    </message>
    <message>
        <source>beat it, as documented before</source>
        <translation>schlagen ihn, wie früher dokumentiert</translation>
    </message>
    <message>
        <source>Route tables that disable peering routes (a preview)</source>
        <translation>Routentabellen, die Peering-Routen abschalten (eine Vorschau)</translation>
    </message>
    <message>
        <source>are honoured</source>
        <translation>werden befolgt</translation>
    </message>
    <message>
        <source>are ignored</source>
        <translation>werden übergangen</translation>
    </message>
    <message>
        <source>Address of a route server&apos;s first instance, counted in its subnet</source>
        <translation>Adresse der ersten Instanz eines Route Servers, im Subnetz gezählt</translation>
    </message>
    <message>
        <source>Appliances that peer from another VNet</source>
        <translation>Appliances, die aus einem anderen VNet peeren</translation>
    </message>
    <message>
        <source>may, as seen</source>
        <translation>dürfen das, wie gesehen</translation>
    </message>
    <message>
        <source>need the remote gateway and a connection of their own</source>
        <translation>brauchen das entfernte Gateway und eine eigene Verbindung</translation>
    </message>
    <message>
        <source>The community NO_EXPORT on routes of appliances</source>
        <translation>Die Community NO_EXPORT an Routen von Appliances</translation>
    </message>
    <message>
        <source>is ignored</source>
        <translation>wird übergangen</translation>
    </message>
    <message>
        <source>keeps them from being passed on</source>
        <translation>verhindert, dass sie weitergegeben werden</translation>
    </message>
    <message>
        <source>Routes of appliances reach ExpressRoute without branch-to-branch</source>
        <translation>Routen von Appliances erreichen ExpressRoute ohne Branch-to-Branch</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes, as one article says</source>
        <translation>ja, wie ein Artikel sagt</translation>
    </message>
    <message>
        <source>VNets that are peered without using the gateway</source>
        <translation>VNets, die ohne Nutzung des Gateways gepeert sind</translation>
    </message>
    <message>
        <source>are not announced on premises</source>
        <translation>werden lokal nicht angekündigt</translation>
    </message>
    <message>
        <source>are announced all the same</source>
        <translation>werden trotzdem angekündigt</translation>
    </message>
    <message>
        <source>A VPN or ExpressRoute gateway</source>
        <translation>Ein VPN- oder ExpressRoute-Gateway</translation>
    </message>
    <message>
        <source>Azure Firewall, for ICMP,</source>
        <translation>Azure Firewall bei ICMP</translation>
    </message>
    <message>
        <source>Azure Firewall, for everything else,</source>
        <translation>Azure Firewall bei allem anderen</translation>
    </message>
    <message>
        <source>is a warning: labs work</source>
        <translation>ist eine Warnung: In Labs geht es</translation>
    </message>
    <message>
        <source>is an error, as documented</source>
        <translation>ist ein Fehler, wie dokumentiert</translation>
    </message>
    <message>
        <source>A connection between VNets carries the route server&apos;s routes</source>
        <translation>Eine Verbindung zwischen VNets trägt die Routen des Route Servers</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>The routing stack of a new appliance</source>
        <translation>Der Routing-Stack einer neuen Appliance</translation>
    </message>
    <message>
        <source>Equal paths used at once, at most</source>
        <translation>Gleichwertige Pfade zugleich, höchstens</translation>
    </message>
    <message>
        <source>Routes in a route table before a warning</source>
        <translation>Routen in einer Routentabelle bis zur Warnung</translation>
    </message>
    <message>
        <source>Longest prefix length of a RouteServerSubnet</source>
        <translation>Größte Präfixlänge eines RouteServerSubnet</translation>
    </message>
    <message>
        <source>Routes that a route server takes from a peer</source>
        <translation>Routen, die ein Route Server von einem Peer annimmt</translation>
    </message>
    <message>
        <source>Routes held and routes in an update</source>
        <translation>Gehaltene Routen und Routen in einem Update</translation>
    </message>
    <message>
        <source>are counted once</source>
        <translation>zählen einmal</translation>
    </message>
    <message>
        <source>are added up</source>
        <translation>werden zusammengezählt</translation>
    </message>
    <message>
        <source>does not count as a hop</source>
        <translation>zählt nicht als Hop</translation>
    </message>
    <message>
        <source>counts as a hop</source>
        <translation>zählt als Hop</translation>
    </message>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Standard)</translation>
    </message>
    <message>
        <source>Rule %1. Default: %2.</source>
        <translation>Regel %1. Standard: %2.</translation>
    </message>
    <message>
        <source>%1 (default %2)</source>
        <translation>%1 (Standard %2)</translation>
    </message>
    <message>
        <source>A VPN gateway with another ASN than the route server beside it</source>
        <translation>Ein VPN-Gateway mit anderer ASN als der Route Server daneben</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
</context>
<context>
    <name>Edit</name>
    <message>
        <source>Add VNet</source>
        <translation>VNet hinzufügen</translation>
    </message>
    <message>
        <source>Add subnet</source>
        <translation>Subnetz hinzufügen</translation>
    </message>
    <message>
        <source>Add virtual machine</source>
        <translation>Virtuelle Maschine hinzufügen</translation>
    </message>
    <message>
        <source>Add appliance</source>
        <translation>Appliance hinzufügen</translation>
    </message>
    <message>
        <source>Add route server</source>
        <translation>Route Server hinzufügen</translation>
    </message>
    <message>
        <source>Add peering</source>
        <translation>Peering hinzufügen</translation>
    </message>
    <message>
        <source>Add route table</source>
        <translation>Routentabelle hinzufügen</translation>
    </message>
    <message>
        <source>Add Internet</source>
        <translation>Internet hinzufügen</translation>
    </message>
    <message>
        <source>Add Internet host</source>
        <translation>Internet-Host hinzufügen</translation>
    </message>
    <message>
        <source>Add public address</source>
        <translation>Öffentliche Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Connect by BGP</source>
        <translation>Durch BGP verbinden</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Change VNet</source>
        <translation>VNet ändern</translation>
    </message>
    <message>
        <source>Change subnet</source>
        <translation>Subnetz ändern</translation>
    </message>
    <message>
        <source>Change virtual machine</source>
        <translation>Virtuelle Maschine ändern</translation>
    </message>
    <message>
        <source>Change appliance</source>
        <translation>Appliance ändern</translation>
    </message>
    <message>
        <source>Change route server</source>
        <translation>Route Server ändern</translation>
    </message>
    <message>
        <source>Change BGP connection</source>
        <translation>BGP-Verbindung ändern</translation>
    </message>
    <message>
        <source>Change peering</source>
        <translation>Peering ändern</translation>
    </message>
    <message>
        <source>Change route table</source>
        <translation>Routentabelle ändern</translation>
    </message>
    <message>
        <source>Change public address</source>
        <translation>Öffentliche Adresse ändern</translation>
    </message>
    <message>
        <source>Change Internet</source>
        <translation>Internet ändern</translation>
    </message>
    <message>
        <source>Change settings</source>
        <translation>Einstellungen ändern</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Titel ändern</translation>
    </message>
    <message>
        <source>Associate route table</source>
        <translation>Routentabelle zuordnen</translation>
    </message>
    <message>
        <source>Dissociate route table</source>
        <translation>Routentabelle lösen</translation>
    </message>
    <message>
        <source>Set public address</source>
        <translation>Öffentliche Adresse setzen</translation>
    </message>
    <message>
        <source>Show virtual routers</source>
        <translation>Virtuelle Router zeigen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>Größe ändern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Add gateway</source>
        <translation>Gateway hinzufügen</translation>
    </message>
    <message>
        <source>Add circuit</source>
        <translation>Leitung hinzufügen</translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>Standort hinzufügen</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Add security group</source>
        <translation>Sicherheitsgruppe hinzufügen</translation>
    </message>
    <message>
        <source>Add NAT gateway</source>
        <translation>NAT-Gateway hinzufügen</translation>
    </message>
    <message>
        <source>Add load balancer</source>
        <translation>Load Balancer hinzufügen</translation>
    </message>
    <message>
        <source>Add firewall</source>
        <translation>Firewall hinzufügen</translation>
    </message>
    <message>
        <source>Add private endpoint</source>
        <translation>Privaten Endpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Change gateway</source>
        <translation>Gateway ändern</translation>
    </message>
    <message>
        <source>Change circuit</source>
        <translation>Leitung ändern</translation>
    </message>
    <message>
        <source>Change site</source>
        <translation>Standort ändern</translation>
    </message>
    <message>
        <source>Change connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>Change security group</source>
        <translation>Sicherheitsgruppe ändern</translation>
    </message>
    <message>
        <source>Change NAT gateway</source>
        <translation>NAT-Gateway ändern</translation>
    </message>
    <message>
        <source>Change load balancer</source>
        <translation>Load Balancer ändern</translation>
    </message>
    <message>
        <source>Change firewall</source>
        <translation>Firewall ändern</translation>
    </message>
    <message>
        <source>Change private endpoint</source>
        <translation>Privaten Endpunkt ändern</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Align left</source>
        <translation>Links ausrichten</translation>
    </message>
    <message>
        <source>Align centre</source>
        <translation>Waagerecht mittig ausrichten</translation>
    </message>
    <message>
        <source>Align right</source>
        <translation>Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align top</source>
        <translation>Oben ausrichten</translation>
    </message>
    <message>
        <source>Align middle</source>
        <translation>Senkrecht mittig ausrichten</translation>
    </message>
    <message>
        <source>Align bottom</source>
        <translation>Unten ausrichten</translation>
    </message>
    <message>
        <source>Distribute horizontally</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute vertically</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Same width</source>
        <translation>Gleiche Breite</translation>
    </message>
    <message>
        <source>Same height</source>
        <translation>Gleiche Höhe</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppierung aufheben</translation>
    </message>
    <message>
        <source>Suppress finding</source>
        <translation>Befund unterdrücken</translation>
    </message>
    <message>
        <source>Restore finding</source>
        <translation>Befund wiederherstellen</translation>
    </message>
</context>
<context>
    <name>EditError</name>
    <message>
        <source>This is no longer in the design.</source>
        <translation>Dies gibt es im Entwurf nicht mehr.</translation>
    </message>
    <message>
        <source>A name is needed here.</source>
        <translation>Hier wird ein Name gebraucht.</translation>
    </message>
    <message>
        <source>The name &quot;%1&quot; contains a slash, a quote or a line break, which a path could not spell.</source>
        <translation>Der Name „%1“ enthält einen Schrägstrich, ein Anführungszeichen oder einen Zeilenumbruch, was ein Pfad nicht schreiben könnte.</translation>
    </message>
    <message>
        <source>The name %1 is taken: names of one kind differ.</source>
        <translation>Der Name %1 ist vergeben: Namen gleicher Art sind verschieden.</translation>
    </message>
    <message>
        <source>This does not work on something of this kind.</source>
        <translation>Mit einem Objekt dieser Art geht das nicht.</translation>
    </message>
    <message>
        <source>%1 has no such interface.</source>
        <translation>%1 hat keine solche Schnittstelle.</translation>
    </message>
    <message>
        <source>No private address range is left.</source>
        <translation>Es ist kein privater Adressbereich mehr frei.</translation>
    </message>
    <message>
        <source>No address range is left in %1.</source>
        <translation>In %1 ist kein Adressbereich mehr frei.</translation>
    </message>
    <message>
        <source>Every address of %1 that can be assigned is taken.</source>
        <translation>Jede Adresse von %1, die vergeben werden kann, ist vergeben.</translation>
    </message>
    <message>
        <source>A peering joins two different VNets.</source>
        <translation>Ein Peering verbindet zwei verschiedene VNets.</translation>
    </message>
    <message>
        <source>%1 and %2 are peered already.</source>
        <translation>%1 und %2 haben bereits ein Peering.</translation>
    </message>
    <message>
        <source>%1 has a connection to %2 already.</source>
        <translation>%1 hat bereits eine Verbindung zu %2.</translation>
    </message>
    <message>
        <source>The subnet of a route server takes no route table.</source>
        <translation>Das Subnetz eines Route Servers nimmt keine Routentabelle an.</translation>
    </message>
    <message>
        <source>%1 would be too small for what it holds.</source>
        <translation>%1 wäre zu klein für das, was es enthält.</translation>
    </message>
    <message>
        <source>%1 refers to something that is not in the design.</source>
        <translation>%1 verweist auf etwas, das nicht im Entwurf steht.</translation>
    </message>
    <message>
        <source>%1 is needed here.</source>
        <translation>%1 wird hier gebraucht.</translation>
    </message>
    <message>
        <source>No connection joins %1 and %2.</source>
        <translation>%1 und %2 lassen sich durch keine Verbindung verbinden.</translation>
    </message>
    <message>
        <source>Select the VNet or subnet that %1 should go into, and paste again.</source>
        <translation>Wählen Sie das VNet oder Subnetz aus, in das %1 soll, und fügen Sie noch einmal ein.</translation>
    </message>
    <message>
        <source>%1 takes no second one beside what it has: %2 was not pasted.</source>
        <translation>%1 nimmt neben dem Vorhandenen kein zweites auf: %2 wurde nicht eingefügt.</translation>
    </message>
    <message>
        <source>Connections are copied together with what they join.</source>
        <translation>Verbindungen werden zusammen mit dem kopiert, was sie verbinden.</translation>
    </message>
    <message>
        <source>Select more objects for this.</source>
        <translation>Wählen Sie hierfür mehr Objekte aus.</translation>
    </message>
    <message>
        <source>%1 is locked: unlock it first, in the Arrange menu.</source>
        <translation>%1 ist gesperrt: Entsperren Sie es zuerst im Menü Ausrichten.</translation>
    </message>
    <message>
        <source>A finding is suppressed for a reason: say which.</source>
        <translation>Ein Befund wird aus einem Grund unterdrückt: Geben Sie ihn an.</translation>
    </message>
</context>
<context>
    <name>Error</name>
    <message>
        <source>another value</source>
        <translation>ein anderer Wert</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Expected an address: four numbers from 0 to 255 joined by dots.</source>
        <translation>Erwartet wurde eine Adresse: vier Zahlen von 0 bis 255, durch Punkte verbunden.</translation>
    </message>
    <message>
        <source>Expected a prefix such as 10.0.0.0/16.</source>
        <translation>Erwartet wurde ein Präfix wie 10.0.0.0/16.</translation>
    </message>
    <message>
        <source>Expected a prefix length from 0 to 32.</source>
        <translation>Erwartet wurde eine Präfixlänge von 0 bis 32.</translation>
    </message>
    <message>
        <source>Expected a prefix whose address has no bits beyond its length.</source>
        <translation>Erwartet wurde ein Präfix, dessen Adresse hinter seiner Länge keine Bits hat.</translation>
    </message>
    <message>
        <source>Expected an ASN: a number from 0 to 4294967295.</source>
        <translation>Erwartet wurde eine ASN: eine Zahl von 0 bis 4294967295.</translation>
    </message>
    <message>
        <source>Expected an AS path: ASNs joined by a dash or a blank.</source>
        <translation>Erwartet wurde ein AS-Pfad: ASNs, durch einen Strich oder ein Leerzeichen verbunden.</translation>
    </message>
    <message>
        <source>Expected a community: two numbers from 0 to 65535 joined by a colon.</source>
        <translation>Erwartet wurde eine Community: zwei Zahlen von 0 bis 65535, durch einen Doppelpunkt verbunden.</translation>
    </message>
    <message>
        <source>%1 of %2 refers to something that does not exist.</source>
        <translation>%1 von %2 verweist auf etwas, das es nicht gibt.</translation>
    </message>
    <message>
        <source>The id of %1 is used twice.</source>
        <translation>Die Kennung von %1 wird zweimal benutzt.</translation>
    </message>
    <message>
        <source>The id of %1 is not below the next free one.</source>
        <translation>Die Kennung von %1 liegt nicht unter der nächsten freien.</translation>
    </message>
    <message>
        <source>%1 has no network interface.</source>
        <translation>%1 hat keine Netzwerkschnittstelle.</translation>
    </message>
    <message>
        <source>An id is 0, which stands for nothing.</source>
        <translation>Eine Kennung ist 0, was für nichts steht.</translation>
    </message>
    <message>
        <source>%1 has no prefix.</source>
        <translation>%1 hat kein Präfix.</translation>
    </message>
    <message>
        <source>A route of %1 has a next-hop address where its type takes none, or none where its type needs one.</source>
        <translation>Eine Route von %1 hat eine Adresse als nächsten Hop, wo ihr Typ keine nimmt, oder keine, wo ihr Typ eine braucht.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>This is a directory; expected a file.</source>
        <translation>Das ist ein Verzeichnis; erwartet wurde eine Datei.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>The file is empty; expected a design.</source>
        <translation>Die Datei ist leer; erwartet wurde ein Entwurf.</translation>
    </message>
    <message>
        <source>The file is too large; expected at most %1 bytes.</source>
        <translation>Die Datei ist zu groß; erwartet wurden höchstens %1 Byte.</translation>
    </message>
    <message>
        <source>Expected JSON; from here on it is none.</source>
        <translation>Erwartet wurde JSON; von hier an ist es keines.</translation>
    </message>
    <message>
        <source>Values are nested too deeply; expected at most %1 levels.</source>
        <translation>Die Werte sind zu tief verschachtelt; erwartet wurden höchstens %1 Ebenen.</translation>
    </message>
    <message>
        <source>There are too many values; expected at most %1.</source>
        <translation>Es sind zu viele Werte; erwartet wurden höchstens %1.</translation>
    </message>
    <message>
        <source>One object names a member twice; expected each once.</source>
        <translation>Ein Objekt nennt ein Element zweimal; erwartet wurde jedes nur einmal.</translation>
    </message>
    <message>
        <source>The member %1 is named twice; expected each once.</source>
        <translation>Das Element %1 wird zweimal genannt; erwartet wurde es nur einmal.</translation>
    </message>
    <message>
        <source>This is not a design of hopscope; expected &quot;format&quot;: &quot;hopscope&quot;.</source>
        <translation>Das ist kein Entwurf von hopscope; erwartet wurde &quot;format&quot;: &quot;hopscope&quot;.</translation>
    </message>
    <message>
        <source>The file has format version %1; expected at most %2. A newer hopscope can read it.</source>
        <translation>Die Datei hat die Formatversion %1; erwartet wurde höchstens %2. Ein neueres hopscope kann sie lesen.</translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation>Erwartet wurde %1, gefunden wurde %2.</translation>
    </message>
    <message>
        <source>Expected this member; it is missing.</source>
        <translation>Dieses Element wurde erwartet; es fehlt.</translation>
    </message>
    <message>
        <source>Expected one of %1; found %2.</source>
        <translation>Erwartet wurde eines von %1; gefunden wurde %2.</translation>
    </message>
    <message>
        <source>Expected a number from %1 to %2; found %3.</source>
        <translation>Erwartet wurde eine Zahl von %1 bis %2; gefunden wurde %3.</translation>
    </message>
    <message>
        <source>%1 Found %2.</source>
        <translation>%1 Gefunden wurde %2.</translation>
    </message>
    <message>
        <source>Did not expect %1.</source>
        <translation>%1 wurde nicht erwartet.</translation>
    </message>
    <message>
        <source>This member makes no sense beside %1; expected only one of them.</source>
        <translation>Dieses Element ergibt neben %1 keinen Sinn; erwartet wurde nur eines von beiden.</translation>
    </message>
    <message>
        <source>Expected at least one element in this list.</source>
        <translation>In dieser Liste wurde mindestens ein Element erwartet.</translation>
    </message>
    <message>
        <source>Expected an id of its own; %1 is taken by %2.</source>
        <translation>Erwartet wurde eine eigene Kennung; %1 gehört schon %2.</translation>
    </message>
    <message>
        <source>Expected an id below nextId, which is %2; found %1.</source>
        <translation>Erwartet wurde eine Kennung unter nextId, also unter %2; gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected the id of something in this file; %1 is none of the kind that is needed here.</source>
        <translation>Erwartet wurde die Kennung von etwas in dieser Datei; %1 ist nicht von der Art, die hier gebraucht wird.</translation>
    </message>
    <message>
        <source>No file can be made there: %1.</source>
        <translation>Dort kann keine Datei angelegt werden: %1.</translation>
    </message>
    <message>
        <source>Writing failed: %1.</source>
        <translation>Das Schreiben ist gescheitert: %1.</translation>
    </message>
    <message>
        <source>The new file cannot take its place: %1.</source>
        <translation>Die neue Datei kann ihren Platz nicht einnehmen: %1.</translation>
    </message>
    <message>
        <source>Expected %1; the line ends here.</source>
        <translation>Erwartet wurde %1; die Zeile endet hier.</translation>
    </message>
    <message>
        <source>Expected %1; found %2.</source>
        <translation>Erwartet wurde %1; gefunden wurde %2.</translation>
    </message>
    <message>
        <source>Expected a statement; none begins with %1.</source>
        <translation>Erwartet wurde eine Anweisung; keine beginnt mit %1.</translation>
    </message>
    <message>
        <source>Expected %2; no statement begins with %1.</source>
        <translation>Erwartet wurde %2; keine Anweisung beginnt mit %1.</translation>
    </message>
    <message>
        <source>Expected the name of something in the design; nothing is called %1.</source>
        <translation>Erwartet wurde der Name von etwas im Entwurf; nichts heißt %1.</translation>
    </message>
    <message>
        <source>Expected a path that names one thing; several are called %1.</source>
        <translation>Erwartet wurde ein Pfad, der genau ein Objekt nennt; mehrere heißen %1.</translation>
    </message>
    <message>
        <source>Expected a new name; %1 is taken already.</source>
        <translation>Erwartet wurde ein neuer Name; %1 ist schon vergeben.</translation>
    </message>
    <message>
        <source>Expected %1; %2 is something else.</source>
        <translation>Erwartet wurde %1; %2 ist etwas anderes.</translation>
    </message>
    <message>
        <source>Expected an address: four numbers from 0 to 255 joined by dots; found %1.</source>
        <translation>Erwartet wurde eine Adresse: vier Zahlen von 0 bis 255, durch Punkte verbunden; gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a prefix such as 10.0.0.0/16; found %1.</source>
        <translation>Erwartet wurde ein Präfix wie 10.0.0.0/16; gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a prefix whose address has no bits beyond its length; found %1.</source>
        <translation>Erwartet wurde ein Präfix, dessen Adresse hinter seiner Länge keine Bits hat; gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected an AS path: ASNs joined by a dash; found %1.</source>
        <translation>Erwartet wurde ein AS-Pfad: ASNs, durch einen Strich verbunden; gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a community: two numbers from 0 to 65535 joined by a colon; found %1.</source>
        <translation>Erwartet wurde eine Community: zwei Zahlen von 0 bis 65535, durch einen Doppelpunkt verbunden; gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected the end of the statement; found %1.</source>
        <translation>Erwartet wurde das Ende der Anweisung; gefunden wurde %1.</translation>
    </message>
    <message>
        <source>Expected a closing quote on this line.</source>
        <translation>Auf dieser Zeile wurde ein schließendes Anführungszeichen erwartet.</translation>
    </message>
    <message>
        <source>Expected a statement at the start of the line: this indented line belongs to nothing.</source>
        <translation>Erwartet wurde eine Anweisung am Anfang der Zeile: Diese eingerückte Zeile gehört zu nichts.</translation>
    </message>
    <message>
        <source>Expected something that is there to be removed; there is no %1.</source>
        <translation>Erwartet wurde etwas, das zum Entfernen da ist; es gibt kein %1.</translation>
    </message>
    <message>
        <source>Expected a change that the design takes; it refuses %1.</source>
        <translation>Erwartet wurde eine Änderung, die der Entwurf annimmt; er lehnt %1 ab.</translation>
    </message>
    <message>
        <source>The text is too long for a scenario.</source>
        <translation>Der Text ist zu lang für ein Szenario.</translation>
    </message>
    <message>
        <source>%1 joins something with itself.</source>
        <translation>%1 verbindet etwas mit sich selbst.</translation>
    </message>
    <message>
        <source>Expected two different ends; this joins something with itself.</source>
        <translation>Erwartet werden zwei verschiedene Enden; dies verbindet etwas mit sich selbst.</translation>
    </message>
    <message>
        <source>A route map of %1 adds, replaces or removes prefixes. Which next hop the changed route has, and when it goes, is documented nowhere; hopscope computes dropping routes and changing their AS paths and communities.</source>
        <translation>Eine Route Map von %1 fügt Präfixe hinzu, ersetzt oder entfernt sie. Welchen nächsten Hop die geänderte Route hat und wann sie wegfällt, ist nirgends dokumentiert; hopscope berechnet, dass Routen verworfen und ihre AS-Pfade und Communities geändert werden.</translation>
    </message>
    <message>
        <source>Expected an action on communities or AS paths, or Drop. Which next hop a route has whose prefix a route map changes, and when it goes, is documented nowhere.</source>
        <translation>Erwartet wird eine Aktion auf Communities oder AS-Pfade oder Drop. Welchen nächsten Hop eine Route hat, deren Präfix eine Route Map ändert, und wann sie wegfällt, ist nirgends dokumentiert.</translation>
    </message>
    <message>
        <source>The picture carries no design; expected one that hopscope has exported with it.</source>
        <translation>Das Bild enthält keinen Entwurf; erwartet wird eines, das hopscope zusammen mit ihm exportiert hat.</translation>
    </message>
    <message>
        <source>The design in the picture is damaged: a part of it is missing or was changed.</source>
        <translation>Der Entwurf in dem Bild ist beschädigt: Ein Teil fehlt oder wurde verändert.</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>A speaker</source>
        <translation>Ein BGP-Sprecher</translation>
    </message>
    <message>
        <source>its peer</source>
        <translation>sein Peer</translation>
    </message>
    <message>
        <source>A guest</source>
        <translation>Ein Gast</translation>
    </message>
    <message>
        <source>%1 ends its session with %2.</source>
        <translation>%1 beendet die Sitzung mit %2.</translation>
    </message>
    <message>
        <source>%1 ends its session with %2: packets do not pass both ways.</source>
        <translation>%1 beendet die Sitzung mit %2: Pakete kommen nicht in beiden Richtungen durch.</translation>
    </message>
    <message>
        <source>The hold timer of %1 expires: it has heard nothing from %2 and ends the session.</source>
        <translation>Der Hold-Timer von %1 läuft ab: Es hat nichts von %2 gehört und beendet die Sitzung.</translation>
    </message>
    <message>
        <source>%1 hears that %2 has ended the session.</source>
        <translation>%1 hört, dass %2 die Sitzung beendet hat.</translation>
    </message>
    <message>
        <source>%1 does not take a new session with %2 yet: it fell too often.</source>
        <translation>%1 nimmt noch keine neue Sitzung mit %2 an: Sie ist zu oft gefallen.</translation>
    </message>
    <message>
        <source>Everything is switched on.</source>
        <translation>Alles wird eingeschaltet.</translation>
    </message>
    <message>
        <source>The session between %1 and %2 comes up.</source>
        <translation>Die Sitzung zwischen %1 und %2 kommt zustande.</translation>
    </message>
    <message>
        <source>Packets of %1 no longer reach %2.</source>
        <translation>Pakete von %1 erreichen %2 nicht mehr.</translation>
    </message>
    <message>
        <source>Packets of %1 reach %2 again.</source>
        <translation>Pakete von %1 erreichen %2 wieder.</translation>
    </message>
    <message>
        <source>%1 learns %3 from %2.</source>
        <translation>%1 lernt %3 von %2.</translation>
    </message>
    <message>
        <source>%1 hears that %2 no longer announces %3.</source>
        <translation>%1 hört, dass %2 %3 nicht mehr ankündigt.</translation>
    </message>
    <message>
        <source>%1 has new best paths for %2.</source>
        <translation>%1 hat neue beste Pfade für %2.</translation>
    </message>
    <message>
        <source>The table of %1 changes for %2.</source>
        <translation>Die Tabelle von %1 ändert sich für %2.</translation>
    </message>
    <message>
        <source>The virtual routers follow %1.</source>
        <translation>Die virtuellen Router folgen %1.</translation>
    </message>
    <message>
        <source>A scan at %1 finds that the next hop of %2 depends on itself, and puts it aside.</source>
        <translation>Ein Scan auf %1 stellt fest, dass der nächste Hop von %2 von sich selbst abhängt, und legt die Route beiseite.</translation>
    </message>
    <message>
        <source>A scan at %1 takes %2 back in.</source>
        <translation>Ein Scan auf %1 nimmt %2 wieder auf.</translation>
    </message>
    <message>
        <source>%1 ends its session with %2, which sends more prefixes than it takes.</source>
        <translation>%1 beendet die Sitzung mit %2, das mehr Präfixe sendet, als angenommen werden.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>every destination</source>
        <translation>jedes Ziel</translation>
    </message>
    <message>
        <source>Effective routes of %1: %2.</source>
        <translation>Effektive Routen von %1: %2.</translation>
    </message>
    <message>
        <source>Effective routes of %1: %2 → %3.</source>
        <translation>Effektive Routen von %1: %2 → %3.</translation>
    </message>
    <message>
        <source>Table of %1: %2.</source>
        <translation>Tabelle von %1: %2.</translation>
    </message>
    <message>
        <source>Table of %1: %2 via %3.</source>
        <translation>Tabelle von %1: %2 über %3.</translation>
    </message>
    <message>
        <source>Session %1.</source>
        <translation>Sitzung %1.</translation>
    </message>
    <message>
        <source>Session %1 with %2.</source>
        <translation>Sitzung %1 mit %2.</translation>
    </message>
    <message>
        <source>%1 announces %2.</source>
        <translation>%1 kündigt %2 an.</translation>
    </message>
    <message>
        <source>%1 announces %2 with next hop %3.</source>
        <translation>%1 kündigt %2 mit dem nächsten Hop %3 an.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The appliance reaches the route server instances by its default route. Once the session is up they announce the prefix of the VNet with themselves as next hop, and that prefix covers them. The longest match for the next hop is now the route that it announced. What follows depends on the routing stack: nothing, no usable route, or a session that flaps for ever. A static route for RouteServerSubnet through the first address of the appliance&apos;s subnet cures it.</source>
        <translation>Die Appliance erreicht die Instanzen des Route Servers über ihre Default-Route. Sobald die Sitzung steht, kündigen diese das Präfix des VNets mit sich selbst als nächstem Hop an, und dieses Präfix deckt sie ab. Die längste Übereinstimmung für den nächsten Hop ist nun die Route, die er angekündigt hat. Was folgt, hängt vom Routing-Stack ab: nichts, keine benutzbare Route oder eine Sitzung, die endlos flattert. Abhilfe schafft eine statische Route für das RouteServerSubnet über die erste Adresse im Subnetz der Appliance.</translation>
    </message>
    <message>
        <source>A default route that the route server learns is programmed in every subnet, that of the appliance included. The virtual router there looks at the destination only and hands each packet that the appliance sends out back to the appliance. User routes beat BGP routes: a route table on the appliance&apos;s subnet with 0.0.0.0/0 to the Internet breaks the loop.</source>
        <translation>Eine Default-Route, die der Route Server lernt, wird in jedes Subnetz programmiert, auch in das der Appliance. Der virtuelle Router dort sieht nur auf das Ziel und gibt jedes Paket, das die Appliance hinausschickt, an sie zurück. Benutzerrouten schlagen BGP-Routen: Eine Routentabelle am Subnetz der Appliance mit 0.0.0.0/0 ins Internet bricht die Schleife.</translation>
    </message>
    <message>
        <source>What the appliance announces comes back as an effective route of its own subnet, with the appliance as next hop. If the way onward is not a tunnel, the virtual router hands the packet back. A route table on the appliance&apos;s subnet with the real next hop, or a tunnel, breaks the loop.</source>
        <translation>Was die Appliance ankündigt, kommt als effektive Route ihres eigenen Subnetzes zurück, mit der Appliance als nächstem Hop. Ist der Weg weiter kein Tunnel, so gibt der virtuelle Router das Paket zurück. Eine Routentabelle am Subnetz der Appliance mit dem wahren nächsten Hop, oder ein Tunnel, bricht die Schleife.</translation>
    </message>
    <message>
        <source>Each of the appliances is the next hop of the other&apos;s subnet for the same destination. A packet goes round with the same header until its TTL runs out.</source>
        <translation>Jede der Appliances ist für dasselbe Ziel der nächste Hop im Subnetz der anderen. Ein Paket kreist mit unverändertem Kopf, bis seine TTL abläuft.</translation>
    </message>
    <message>
        <source>The virtual router delivers to the interface that owns the next-hop address, in its own VNet or in one peered directly. It looks nothing up a second time. If nobody owns the address the packet is dropped, and no message says so.</source>
        <translation>Der virtuelle Router stellt der Schnittstelle zu, der die Adresse des nächsten Hops gehört, im eigenen VNet oder in einem direkt verbundenen. Er schlägt nichts ein zweites Mal nach. Gehört die Adresse niemandem, so wird das Paket verworfen, und keine Meldung sagt es.</translation>
    </message>
    <message>
        <source>Two switches must be on for an appliance to pass on what is not its own: IP forwarding on the interface, which the cloud checks, and forwarding in the guest.</source>
        <translation>Zwei Schalter müssen an sein, damit eine Appliance weitergibt, was nicht ihr gehört: die IP-Weiterleitung an der Schnittstelle, die die Cloud prüft, und die Weiterleitung im Gast.</translation>
    </message>
    <message>
        <source>A route server has two instances, and each programs part of the machines. An appliance that peers with one of them is seen by part of the network only.</source>
        <translation>Ein Route Server hat zwei Instanzen, und jede programmiert einen Teil der Maschinen. Eine Appliance, die nur mit einer davon spricht, wird nur von einem Teil des Netzes gesehen.</translation>
    </message>
    <message>
        <source>Both instances of a route server must hear the same routes, because each programs part of the machines by what it has heard. Which part is not documented.</source>
        <translation>Beide Instanzen eines Route Servers müssen dieselben Routen hören, denn jede programmiert nach dem, was sie gehört hat, einen Teil der Maschinen. Welchen, ist nicht dokumentiert.</translation>
    </message>
    <message>
        <source>A route server has a fixed ASN and takes peers with another 16-bit ASN that is not reserved, neither by the cloud nor for other uses.</source>
        <translation>Ein Route Server hat eine feste ASN und nimmt Peers mit einer anderen 16-Bit-ASN, die weder von der Cloud noch für anderes reserviert ist.</translation>
    </message>
    <message>
        <source>A route server opens sessions only to interfaces in its own VNet or in a VNet peered with it: no loopbacks, no link-local addresses, no routers on premises.</source>
        <translation>Ein Route Server baut Sitzungen nur zu Schnittstellen in seinem VNet oder in einem mit ihm verbundenen VNet auf: nicht zu Loopbacks, nicht zu Link-Local-Adressen, nicht zu Routern vor Ort.</translation>
    </message>
    <message>
        <source>An external BGP session has TTL 1 unless it is told otherwise. Between the appliance and the route server stands the virtual router, so the session needs ebgp-multihop.</source>
        <translation>Eine externe BGP-Sitzung hat TTL 1, wenn nichts anderes gesagt wird. Zwischen der Appliance und dem Route Server steht der virtuelle Router, deshalb braucht die Sitzung ebgp-multihop.</translation>
    </message>
    <message>
        <source>On the way to the Internet the cloud translates only addresses of the interface that sends. Packets of others must get the appliance&apos;s own address first.</source>
        <translation>Auf dem Weg ins Internet übersetzt die Cloud nur Adressen der sendenden Schnittstelle. Pakete anderer müssen vorher die Adresse der Appliance bekommen.</translation>
    </message>
    <message>
        <source>A packet to a public address is delivered to its interface whatever the routes say. The answer follows the routes: when they lead through an appliance it leaves with another address, and the other end does not know it.</source>
        <translation>Ein Paket an eine öffentliche Adresse wird ihrer Schnittstelle zugestellt, was auch immer die Routen sagen. Die Antwort folgt den Routen: Führen sie durch eine Appliance, so verlässt sie das Netz mit einer anderen Adresse, und die Gegenseite kennt diese nicht.</translation>
    </message>
    <message>
        <source>The answers of the appliance to whoever manages it from outside follow the default route of its own subnet. When that leads back to the appliance, nobody can log in to repair it. Only the cloud&apos;s side helps: a route table, stopping the appliance, or deleting its BGP connection.</source>
        <translation>Die Antworten der Appliance an den, der sie von außen verwaltet, folgen der Default-Route ihres eigenen Subnetzes. Führt diese zur Appliance zurück, so kann sich niemand anmelden, um sie zu reparieren. Nur die Seite der Cloud hilft: eine Routentabelle, das Anhalten der Appliance oder das Löschen ihrer BGP-Verbindung.</translation>
    </message>
    <message>
        <source>A state of the control plane comes again, so the same events repeat for ever. What happens to a packet depends on the moment at which it is sent.</source>
        <translation>Ein Zustand der Steuerungsebene kehrt wieder, also wiederholen sich dieselben Ereignisse endlos. Was mit einem Paket geschieht, hängt vom Augenblick ab, in dem es gesendet wird.</translation>
    </message>
    <message>
        <source>A session is configured and cannot come up. Everything that it would carry is missing.</source>
        <translation>Eine Sitzung ist eingerichtet und kann nicht zustande kommen. Alles, was sie tragen würde, fehlt.</translation>
    </message>
    <message>
        <source>System routes of the VNet and of its peerings win over BGP routes that are equal or longer. Only a shorter prefix, or a user route, can draw this traffic to an appliance.</source>
        <translation>Systemrouten des VNets und seiner Peerings gewinnen gegen BGP-Routen, die gleich oder länger sind. Nur ein kürzeres Präfix oder eine Benutzerroute kann diesen Verkehr zu einer Appliance ziehen.</translation>
    </message>
    <message>
        <source>A kernel takes a gateway only when it lies on a connected subnet: it looks nothing up twice. The usual gateway is the first address of the appliance&apos;s own subnet.</source>
        <translation>Ein Kernel nimmt ein Gateway nur, wenn es in einem verbundenen Subnetz liegt: Er schlägt nichts zweimal nach. Üblich als Gateway ist die erste Adresse im Subnetz der Appliance.</translation>
    </message>
    <message>
        <source>The instances of a route server never carry a packet. Where one is the next hop, the cloud delivers by the destination as its own routes would. It works in labs and is documented nowhere.</source>
        <translation>Die Instanzen des Route Servers tragen nie ein Paket. Wo eine der nächste Hop ist, stellt die Cloud nach dem Ziel zu, wie ihre eigenen Routen es täten. Das geht in Laboren und ist nirgends dokumentiert.</translation>
    </message>
    <message>
        <source>The prefixes of one VNet may not overlap each other.</source>
        <translation>Die Präfixe eines VNets dürfen einander nicht überlappen.</translation>
    </message>
    <message>
        <source>Multicast, broadcast, loopback and link-local ranges and the platform&apos;s own address cannot be used in a VNet.</source>
        <translation>Multicast-, Broadcast-, Loopback- und Link-Local-Bereiche und die Adresse der Plattform selbst können in einem VNet nicht benutzt werden.</translation>
    </message>
    <message>
        <source>A subnet lies entirely inside one prefix of its VNet.</source>
        <translation>Ein Subnetz liegt ganz in einem Präfix seines VNets.</translation>
    </message>
    <message>
        <source>No two subnets of a VNet share an address.</source>
        <translation>Keine zwei Subnetze eines VNets teilen eine Adresse.</translation>
    </message>
    <message>
        <source>The smallest subnet is a /29, because five of its addresses are reserved.</source>
        <translation>Das kleinste Subnetz ist ein /29, weil fünf seiner Adressen reserviert sind.</translation>
    </message>
    <message>
        <source>The first four addresses and the last one of a subnet are reserved: network, virtual router, two for name resolution, broadcast. The first free one is the fifth.</source>
        <translation>Die ersten vier Adressen und die letzte eines Subnetzes sind reserviert: Netz, virtueller Router, zwei für die Namensauflösung, Broadcast. Die erste freie ist die fünfte.</translation>
    </message>
    <message>
        <source>Subnets with a special name have a smallest size; RouteServerSubnet needs a /27, and a /26 since 2025.</source>
        <translation>Subnetze mit besonderem Namen haben eine Mindestgröße; RouteServerSubnet braucht ein /27, seit 2025 ein /26.</translation>
    </message>
    <message>
        <source>An interface has an address of its own subnet.</source>
        <translation>Eine Schnittstelle hat eine Adresse aus ihrem eigenen Subnetz.</translation>
    </message>
    <message>
        <source>An address belongs to one interface. With two owners it is left to chance who gets the packets.</source>
        <translation>Eine Adresse gehört einer Schnittstelle. Mit zwei Besitzern bleibt es dem Zufall überlassen, wer die Pakete bekommt.</translation>
    </message>
    <message>
        <source>Names tell things apart in findings, on the command line and in the cloud.</source>
        <translation>Namen unterscheiden die Dinge in Befunden, auf der Kommandozeile und in der Cloud.</translation>
    </message>
    <message>
        <source>VNets whose address spaces overlap cannot be peered.</source>
        <translation>VNets, deren Adressräume sich überlappen, können kein Peering haben.</translation>
    </message>
    <message>
        <source>A peering has two halves, one on each VNet. Routes exist only while both do; when one is deleted the other must be made again.</source>
        <translation>Ein Peering hat zwei Hälften, eine an jedem VNet. Routen gibt es nur, solange beide bestehen; wird eine gelöscht, muss auch die andere neu angelegt werden.</translation>
    </message>
    <message>
        <source>To use the gateways or the route server of a peer, a VNet must have none of its own, may do so over one peering only, and the peer must allow it and have one.</source>
        <translation>Um die Gateways oder den Route Server der Gegenseite zu benutzen, darf ein VNet keine eigenen haben und es nur über ein Peering tun, und die Gegenseite muss es erlauben und welche haben.</translation>
    </message>
    <message>
        <source>A VNet has at most one route server.</source>
        <translation>Ein VNet hat höchstens einen Route Server.</translation>
    </message>
    <message>
        <source>A route server stands in a subnet named RouteServerSubnet.</source>
        <translation>Ein Route Server steht in einem Subnetz namens RouteServerSubnet.</translation>
    </message>
    <message>
        <source>The cloud refuses route tables and security groups on RouteServerSubnet.</source>
        <translation>Die Cloud lehnt Routentabellen und Sicherheitsgruppen am RouteServerSubnet ab.</translation>
    </message>
    <message>
        <source>A route table holds each prefix once, so there is no static ECMP.</source>
        <translation>Eine Routentabelle enthält jedes Präfix einmal, also gibt es kein statisches ECMP.</translation>
    </message>
    <message>
        <source>A hold time is 0, which means that the session never expires, or at least 3 seconds.</source>
        <translation>Eine Hold Time ist 0, was heißt, dass die Sitzung nie abläuft, oder mindestens 3 Sekunden.</translation>
    </message>
    <message>
        <source>The file was written by another version, or by hand. What this version does not know is kept when the design is saved, and plays no part in the routes.</source>
        <translation>Die Datei wurde von einer anderen Version oder von Hand geschrieben. Was diese Version nicht kennt, bleibt beim Speichern des Entwurfs erhalten und spielt für die Routen keine Rolle.</translation>
    </message>
    <message>
        <source>A route table on GatewaySubnet may steer what comes from a gateway, spoke by spoke. A default route would cut the gateway off, and is refused.</source>
        <translation>Eine Routentabelle am GatewaySubnet darf lenken, was von einem Gateway kommt, Spoke für Spoke. Eine Standardroute würde das Gateway abschneiden und wird abgelehnt.</translation>
    </message>
    <message>
        <source>A default route into a tunnel, or a prefix that the guest takes for its own, draws in the BGP packets for the route server as well. A static route for RouteServerSubnet through the first address of the appliance&apos;s subnet keeps them out.</source>
        <translation>Eine Standardroute in einen Tunnel oder ein Präfix, das der Gast für sein eigenes hält, zieht auch die BGP-Pakete für den Route Server an. Eine statische Route für das RouteServerSubnet über die erste Adresse im Subnetz der Appliance hält sie heraus.</translation>
    </message>
    <message>
        <source>A route table with propagation off takes all routes of gateways and route servers from its subnets, without a word and without exception. On an appliance&apos;s own subnet that may be wanted; a gateway stops working.</source>
        <translation>Eine Routentabelle mit abgeschalteter Verteilung nimmt ihren Subnetzen alle Routen von Gateways und Route Servern, wortlos und ohne Ausnahme. Am eigenen Subnetz einer Appliance kann das gewollt sein; ein Gateway hört auf zu arbeiten.</translation>
    </message>
    <message>
        <source>The longest prefix wins before anything else is asked. A user route for a summary, or a learned one, leaves the routes of peerings in force, and the traffic between the VNets goes straight. A user route for the very prefix of the peer leads it through the appliance.</source>
        <translation>Das längste Präfix gewinnt, bevor irgendetwas anderes gefragt wird. Eine Benutzerroute für eine Zusammenfassung, oder eine gelernte, lässt die Routen von Peerings in Kraft, und der Verkehr zwischen den VNets geht geradeaus. Eine Benutzerroute für genau das Präfix des Partners führt ihn durch die Appliance.</translation>
    </message>
    <message>
        <source>Equal routes share flows out by a hash, each direction by itself. A stateful appliance drops an answer whose request it has not seen. Source NAT on the appliances, one load balancer in front of them for both directions, or a prepended path on all but one keep both directions together.</source>
        <translation>Gleiche Routen verteilen Flüsse nach einem Hash, jede Richtung für sich. Eine zustandsbehaftete Appliance verwirft eine Antwort, deren Anfrage sie nicht gesehen hat. Quell-NAT auf den Appliances, ein Load Balancer davor für beide Richtungen oder ein verlängerter Pfad auf allen bis auf eine halten beide Richtungen zusammen.</translation>
    </message>
    <message>
        <source>A spoke learns routes from a hub, and is announced by it, only if its own half of the peering uses remote gateways, the hub&apos;s half allows gateway transit, the peering is connected and its address space synced.</source>
        <translation>Ein Spoke lernt Routen von einem Hub und wird von ihm angekündigt, nur wenn seine Hälfte des Peerings entfernte Gateways nutzt, die des Hubs Gateway-Transit erlaubt, das Peering verbunden und sein Adressraum abgeglichen ist.</translation>
    </message>
    <message>
        <source>A half of a peering takes forwarded traffic only if it says so. The documentation calls it a filter; field tests saw such packets delivered all the same. Whoever relies on that relies on nothing that is promised.</source>
        <translation>Eine Hälfte eines Peerings nimmt weitergeleiteten Verkehr nur an, wenn sie es sagt. Die Dokumentation nennt das einen Filter; Feldversuche sahen solche Pakete trotzdem ankommen. Wer sich darauf verlässt, verlässt sich auf nichts Versprochenes.</translation>
    </message>
    <message>
        <source>Default security rules let through what the tag VirtualNetwork holds: own and peered space, learned prefixes and those of user routes. Transit from or to anything else needs a rule of its own at the appliance.</source>
        <translation>Standardregeln lassen durch, was das Tag VirtualNetwork umfasst: eigenen und verbundenen Raum, gelernte Präfixe und die von Benutzerrouten. Transit von oder zu allem anderen braucht an der Appliance eine eigene Regel.</translation>
    </message>
    <message>
        <source>0.0.0.0/1 and 128.0.0.0/1 draw the Internet&apos;s addresses, but only 0.0.0.0/0 takes the system&apos;s None routes away. Private space that has no other route is dropped before an appliance sees it.</source>
        <translation>0.0.0.0/1 und 128.0.0.0/1 ziehen die Adressen des Internets an, doch nur 0.0.0.0/0 nimmt die None-Routen des Systems weg. Privater Raum ohne andere Route wird verworfen, bevor eine Appliance ihn sieht.</translation>
    </message>
    <message>
        <source>A private endpoint is a /32 in every subnet in reach, longer than what leads through an appliance. Its answers go straight back in any case. Where the endpoint&apos;s subnet lets route tables decide, a user route inside the VNet&apos;s prefix takes the place of the /32.</source>
        <translation>Ein privater Endpunkt ist ein /32 in jedem Subnetz in Reichweite, länger als das, was durch eine Appliance führt. Seine Antworten gehen in jedem Fall geradewegs zurück. Wo das Subnetz des Endpunkts Routentabellen entscheiden lässt, tritt eine Benutzerroute innerhalb des VNet-Präfixes an die Stelle des /32.</translation>
    </message>
    <message>
        <source>A route server does not take the prefix of its own subnet from a peer, and says nothing about it.</source>
        <translation>Ein Route Server nimmt das Präfix seines eigenen Subnetzes von keinem Partner an und sagt nichts dazu.</translation>
    </message>
    <message>
        <source>Nothing is known that explains every case. Worth looking at: the state and the flags of both halves of the peering, a return route, the TTL of the BGP packets, and whether the VNet of the appliance must use remote gateways towards this route server.</source>
        <translation>Nichts ist bekannt, das jeden Fall erklärt. Zu prüfen lohnt: Zustand und Schalter beider Hälften des Peerings, eine Route zurück, die TTL der BGP-Pakete und ob das VNet der Appliance gegenüber diesem Route Server entfernte Gateways nutzen muss.</translation>
    </message>
    <message>
        <source>The subnets of route servers, gateways and Azure Firewall take no security group.</source>
        <translation>Die Subnetze von Route Servern, Gateways und Azure Firewall nehmen keine Sicherheitsgruppe an.</translation>
    </message>
    <message>
        <source>A half of a peering routes the address space of the other side as it last synced it. What was added since is missing, until somebody syncs.</source>
        <translation>Eine Hälfte eines Peerings routet den Adressraum der anderen Seite, wie sie ihn zuletzt abgeglichen hat. Was seither dazukam, fehlt, bis jemand abgleicht.</translation>
    </message>
    <message>
        <source>Gateways stand in a subnet named GatewaySubnet, an Azure Firewall in one named AzureFirewallSubnet. The cloud refuses them anywhere else.</source>
        <translation>Gateways stehen in einem Subnetz namens GatewaySubnet, eine Azure Firewall in einem namens AzureFirewallSubnet. Anderswo lehnt die Cloud sie ab.</translation>
    </message>
    <message>
        <source>A VNet has at most one VPN gateway and one ExpressRoute gateway.</source>
        <translation>Ein VNet hat höchstens ein VPN-Gateway und ein ExpressRoute-Gateway.</translation>
    </message>
    <message>
        <source>A VPN gateway that exchanges routes with a route server is meant to have the route server&apos;s ASN. Labs with another ASN work; the documentation asks for it all the same.</source>
        <translation>Ein VPN-Gateway, das mit einem Route Server Routen austauscht, soll dessen ASN haben. In Laboren geht es auch mit einer anderen ASN; die Dokumentation verlangt es trotzdem.</translation>
    </message>
    <message>
        <source>A NAT gateway serves what machines send out. A GatewaySubnet has no machines, and takes none.</source>
        <translation>Ein NAT-Gateway dient dem, was Maschinen hinausschicken. Ein GatewaySubnet hat keine Maschinen und nimmt keines an.</translation>
    </message>
    <message>
        <source>A user route can hand packets to the VNet&apos;s VPN gateway. It cannot hand them to an ExpressRoute gateway, nor where both kinds stand beside each other.</source>
        <translation>Eine benutzerdefinierte Route kann Pakete an das VPN-Gateway des VNets übergeben. An ein ExpressRoute-Gateway kann sie es nicht, und auch nicht, wo beide Arten nebeneinander stehen.</translation>
    </message>
    <message>
        <source>A subnet peering names subnets of its own two VNets, and no others.</source>
        <translation>Ein Subnetz-Peering nennt Subnetze seiner eigenen beiden VNets und keine anderen.</translation>
    </message>
    <message>
        <source>The rules of a security group are read by priority, so that no two of one direction may have the same.</source>
        <translation>Die Regeln einer Sicherheitsgruppe werden nach Priorität gelesen; deshalb dürfen keine zwei derselben Richtung die gleiche haben.</translation>
    </message>
    <message>
        <source>The cloud has limits. Beyond them it refuses a change, or sessions fall.</source>
        <translation>Die Cloud hat Grenzen. Jenseits davon lehnt sie eine Änderung ab, oder Sitzungen brechen ab.</translation>
    </message>
    <message>
        <source>A user route on GatewaySubnet that covers RouteServerSubnet takes the gateway&apos;s BGP packets along. Their answers come back directly, a firewall sees one direction only, and the session falls. A route for RouteServerSubnet to VnetLocal keeps them out.</source>
        <translation>Eine benutzerdefinierte Route auf dem GatewaySubnet, die das RouteServerSubnet abdeckt, nimmt die BGP-Pakete des Gateways mit. Die Antworten kommen direkt zurück, eine Firewall sieht nur eine Richtung, und die Sitzung bricht ab. Eine Route für das RouteServerSubnet nach VnetLocal hält sie heraus.</translation>
    </message>
    <message>
        <source>A route server drops what has its own ASN in the path. An appliance that replaces or strips the ASN takes this protection away, and the route server&apos;s own routes come back to it, sometimes with a shorter path. What goes to a route server should be listed, and all else denied.</source>
        <translation>Ein Route Server verwirft, was seine eigene ASN im Pfad hat. Eine Appliance, die die ASN ersetzt oder entfernt, nimmt diesen Schutz weg, und die eigenen Routen des Route Servers kommen zu ihm zurück, manchmal mit kürzerem Pfad. Was an einen Route Server geht, sollte aufgezählt und alles andere abgelehnt sein.</translation>
    </message>
    <message>
        <source>Every route server has the same ASN, and none takes a path that holds it. Between two route servers an appliance must put its own ASN in its place, and hold back what the route server has already.</source>
        <translation>Alle Route Server haben dieselbe ASN, und keiner nimmt einen Pfad an, der sie enthält. Zwischen zwei Route Servern muss eine Appliance ihre eigene ASN an deren Stelle setzen und zurückhalten, was der Route Server schon hat.</translation>
    </message>
    <message>
        <source>Above its limit the receiver closes the session, and the sender opens it again, with the same routes. While it is down, all routes of the session are gone.</source>
        <translation>Über seiner Grenze schließt der Empfänger die Sitzung, und der Absender öffnet sie wieder, mit denselben Routen. Solange sie zu ist, fehlen alle Routen der Sitzung.</translation>
    </message>
    <message>
        <source>Routes of appliances pass a gateway only with branch-to-branch on and, at a VPN gateway, both instances active. A default route never passes a VPN gateway: its two halves do. Whether a Vnet2Vnet connection carries them was seen both ways.</source>
        <translation>Routen von Appliances passieren ein Gateway nur mit Branch-to-Branch und, bei einem VPN-Gateway, mit zwei aktiven Instanzen. Eine Standardroute passiert ein VPN-Gateway nie: ihre beiden Hälften schon. Ob eine Vnet2Vnet-Verbindung sie trägt, wurde so und so beobachtet.</translation>
    </message>
    <message>
        <source>No mechanism is known. Who needs both circuits at once should measure after the route server is there, and may give one of them more weight, so that the way is known.</source>
        <translation>Ein Grund ist nicht bekannt. Wer beide Leitungen zugleich braucht, sollte messen, sobald der Route Server da ist, und kann einer von ihnen mehr Gewicht geben, damit der Weg feststeht.</translation>
    </message>
</context>
<context>
    <name>Figure</name>
    <message>
        <source>AS %1</source>
        <translation>AS %1</translation>
    </message>
    <message>
        <source>subnets: %1, nodes: %2</source>
        <translation>Subnetze: %1, Knoten: %2</translation>
    </message>
    <message>
        <source>NVA</source>
        <translation>NVA</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>the stick: %1</source>
        <translation>der Stiel: %1</translation>
    </message>
    <message>
        <source>Outside:</source>
        <translation>Außen:</translation>
    </message>
    <message>
        <source>no VNet access</source>
        <translation>kein VNet-Zugriff</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>kein Zugriff</translation>
    </message>
    <message>
        <source>allow forwarded traffic</source>
        <translation>weitergeleiteten Verkehr zulassen</translation>
    </message>
    <message>
        <source>forwarded traffic</source>
        <translation>weitergeleiteter Verkehr</translation>
    </message>
    <message>
        <source>allow gateway transit</source>
        <translation>Gateway-Transit zulassen</translation>
    </message>
    <message>
        <source>gateway transit</source>
        <translation>Gateway-Transit</translation>
    </message>
    <message>
        <source>use remote gateways</source>
        <translation>entfernte Gateways nutzen</translation>
    </message>
    <message>
        <source>remote gateways</source>
        <translation>entfernte Gateways</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>Note %1: %2</source>
        <translation>Notiz %1: %2</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>getrennt</translation>
    </message>
    <message>
        <source>half</source>
        <translation>halb</translation>
    </message>
    <message>
        <source>Peering of %1 and %2</source>
        <translation>Peering von %1 und %2</translation>
    </message>
    <message>
        <source>Public address %1, %2, not in use</source>
        <translation>Öffentliche Adresse %1, %2, ungenutzt</translation>
    </message>
    <message>
        <source>Public address %1, %2, of %3</source>
        <translation>Öffentliche Adresse %1, %2, von %3</translation>
    </message>
    <message>
        <source>Route server %1, instances %2 and %3</source>
        <translation>Route Server %1, Instanzen %2 und %3</translation>
    </message>
    <message>
        <source>Route table %1: %2</source>
        <translation>Routentabelle %1: %2</translation>
    </message>
    <message>
        <source>BGP connection of %1 and %2</source>
        <translation>BGP-Verbindung von %1 und %2</translation>
    </message>
    <message>
        <source>Subnet %1, %2</source>
        <translation>Subnetz %1, %2</translation>
    </message>
    <message>
        <source>virtual router</source>
        <translation>virtueller Router</translation>
    </message>
    <message>
        <source>Virtual router of subnet %1, %2</source>
        <translation>Virtueller Router des Subnetzes %1, %2</translation>
    </message>
    <message>
        <source>VNet %1, %2, %3</source>
        <translation>VNet %1, %2, %3</translation>
    </message>
    <message>
        <source>VPN gateway</source>
        <translation>VPN-Gateway</translation>
    </message>
    <message>
        <source>ExpressRoute gateway</source>
        <translation>ExpressRoute-Gateway</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>Azure Firewall</source>
        <translation>Azure Firewall</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>ExpressRoute circuit</source>
        <translation>ExpressRoute-Leitung</translation>
    </message>
    <message>
        <source>On-prem site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>%1, down</source>
        <translation>%1, unterbrochen</translation>
    </message>
    <message>
        <source>Connection %1 between %2 and %3</source>
        <translation>Verbindung %1 zwischen %2 und %3</translation>
    </message>
    <message>
        <source>Security group</source>
        <translation>Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NAT-Gateway</translation>
    </message>
</context>
<context>
    <name>Find</name>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>says so</source>
        <translation>sagt es</translation>
    </message>
    <message>
        <source>region %1</source>
        <translation>Region %1</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>Host %1</translation>
    </message>
    <message>
        <source>service %1</source>
        <translation>Dienst %1</translation>
    </message>
    <message>
        <source>route %1</source>
        <translation>Route %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>Regel %1</translation>
    </message>
    <message>
        <source>address %1</source>
        <translation>Adresse %1</translation>
    </message>
    <message>
        <source>public address %1</source>
        <translation>öffentliche Adresse %1</translation>
    </message>
    <message>
        <source>host with %1</source>
        <translation>Host mit %1</translation>
    </message>
    <message>
        <source>route to the next hop %1</source>
        <translation>Route zum nächsten Hop %1</translation>
    </message>
    <message>
        <source>address space %1</source>
        <translation>Adressraum %1</translation>
    </message>
    <message>
        <source>prefix %1</source>
        <translation>Präfix %1</translation>
    </message>
    <message>
        <source>network %1</source>
        <translation>Netz %1</translation>
    </message>
    <message>
        <source>service at %1</source>
        <translation>Dienst unter %1</translation>
    </message>
    <message>
        <source>routes %1 into it</source>
        <translation>leitet %1 hinein</translation>
    </message>
    <message>
        <source>has %1 behind it</source>
        <translation>hat %1 hinter sich</translation>
    </message>
    <message>
        <source>user route to %1</source>
        <translation>Benutzerroute nach %1</translation>
    </message>
    <message>
        <source>static route to %1</source>
        <translation>statische Route nach %1</translation>
    </message>
    <message>
        <source>announces %1</source>
        <translation>kündigt %1 an</translation>
    </message>
    <message>
        <source>AS %1</source>
        <translation>AS %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>the design</source>
        <translation>der Entwurf</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>its prefix</source>
        <translation>sein Präfix</translation>
    </message>
    <message>
        <source>its prefixes</source>
        <translation>seine Präfixe</translation>
    </message>
    <message>
        <source>its address</source>
        <translation>seine Adresse</translation>
    </message>
    <message>
        <source>its next hop</source>
        <translation>sein nächster Hop</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Routing never settles. It concerns %1.</source>
        <translation>Das Routing kommt nie zur Ruhe. Betroffen: %1.</translation>
    </message>
    <message>
        <source>Routing never settles: every %1 the same events come again. It concerns %2.</source>
        <translation>Das Routing kommt nie zur Ruhe: Alle %1 wiederholen sich dieselben Ereignisse. Betroffen: %2.</translation>
    </message>
    <message>
        <source>%1 has ASN %2, which a route server does not take as a peer.</source>
        <translation>%1 hat die ASN %2, die ein Route Server als Peer nicht annimmt.</translation>
    </message>
    <message>
        <source>The guest of %1 does not forward: it drops every packet for others.</source>
        <translation>Der Gast von %1 leitet nicht weiter: Er verwirft jedes Paket für andere.</translation>
    </message>
    <message>
        <source>IP forwarding is off on an interface of %1: the cloud drops every packet there that is neither from nor for its own address.</source>
        <translation>Die IP-Weiterleitung ist an einer Schnittstelle von %1 aus: Die Cloud verwirft dort jedes Paket, das weder von der eigenen Adresse kommt noch für sie ist.</translation>
    </message>
    <message>
        <source>The session %1 does not come up.</source>
        <translation>Die Sitzung %1 kommt nicht zustande.</translation>
    </message>
    <message>
        <source>The session %1 with %2 does not come up.</source>
        <translation>Die Sitzung %1 mit %2 kommt nicht zustande.</translation>
    </message>
    <message>
        <source>The peering %1 is not connected: one half is missing or was deleted, so no routes follow from it.</source>
        <translation>Das Peering %1 ist nicht verbunden: Eine Hälfte fehlt oder wurde gelöscht, also folgen keine Routen daraus.</translation>
    </message>
    <message>
        <source>%1 learns %2 with next hop %3, and reaches that next hop only through what it learned: the route depends on itself.</source>
        <translation>%1 lernt %2 mit dem nächsten Hop %3 und erreicht diesen nächsten Hop nur durch das, was es gelernt hat: Die Route hängt von sich selbst ab.</translation>
    </message>
    <message>
        <source>%1 announces 0.0.0.0/0 and its own subnet learns it: each packet that %1 sends towards the Internet is handed straight back to it.</source>
        <translation>%1 kündigt 0.0.0.0/0 an, und das eigene Subnetz lernt es: Jedes Paket, das %1 in Richtung Internet schickt, wird sofort zurückgegeben.</translation>
    </message>
    <message>
        <source>%1 announces %2 and its own subnet learns it: each packet that %1 sends there is handed straight back to it.</source>
        <translation>%1 kündigt %2 an, und das eigene Subnetz lernt es: Jedes Paket, das %1 dorthin schickt, wird sofort zurückgegeben.</translation>
    </message>
    <message>
        <source>Packets for %1 circle for ever between %2.</source>
        <translation>Pakete für %1 kreisen endlos zwischen %2.</translation>
    </message>
    <message>
        <source>The route %1 of %2 leads to %3, an address that nobody in reach has: its packets are lost without a word.</source>
        <translation>Die Route %1 von %2 führt zu %3, einer Adresse, die niemand in Reichweite hat: Ihre Pakete gehen wortlos verloren.</translation>
    </message>
    <message>
        <source>%1 peers with one instance of the route server only: the machines that the other one programs do not get its routes.</source>
        <translation>%1 spricht nur mit einer Instanz des Route Servers: Die Maschinen, die die andere programmiert, bekommen seine Routen nicht.</translation>
    </message>
    <message>
        <source>%1 announces %2 to one instance of the route server and not to the other: which machines get the route is left to chance.</source>
        <translation>%1 kündigt %2 der einen Instanz des Route Servers an und der anderen nicht: Welche Maschinen die Route bekommen, bleibt dem Zufall überlassen.</translation>
    </message>
    <message>
        <source>The peer address %1 of %2 is not an interface in the VNet of the route server or in a VNet peered with it: the session is refused.</source>
        <translation>Die Peer-Adresse %1 von %2 ist keine Schnittstelle im VNet des Route Servers oder in einem damit verbundenen VNet: Die Sitzung wird abgelehnt.</translation>
    </message>
    <message>
        <source>%1 sends its BGP packets with TTL 1, but the virtual router stands in between: without multihop the session never opens.</source>
        <translation>%1 sendet BGP-Pakete mit TTL 1, aber der virtuelle Router steht dazwischen: Ohne Multihop öffnet sich die Sitzung nie.</translation>
    </message>
    <message>
        <source>%1 sends packets of others to the Internet without putting its own address in: the cloud translates only its own and drops them.</source>
        <translation>%1 schickt Pakete anderer ins Internet, ohne die eigene Adresse einzusetzen: Die Cloud übersetzt nur eigene und verwirft sie.</translation>
    </message>
    <message>
        <source>Connections from the Internet reach %1 directly, but its answers leave through %2: they never become a connection.</source>
        <translation>Verbindungen aus dem Internet erreichen %1 direkt, aber die Antworten gehen durch %2 hinaus: Eine Verbindung wird nie daraus.</translation>
    </message>
    <message>
        <source>The way in to %1 from the Internet is lost: its answers are handed back to it instead of going out.</source>
        <translation>Der Zugang zu %1 aus dem Internet ist verloren: Die Antworten werden zurückgegeben, statt hinauszugehen.</translation>
    </message>
    <message>
        <source>The static route %1 via %2 of %3 is refused by its kernel: the gateway is on no subnet that it is connected to.</source>
        <translation>Die statische Route %1 über %2 auf %3 wird vom Kernel abgelehnt: Das Gateway liegt in keinem Subnetz, mit dem er verbunden ist.</translation>
    </message>
    <message>
        <source>The route %1 has a route server instance as next hop, %2: packets are delivered by their destination, never by the instance.</source>
        <translation>Die Route %1 hat eine Instanz des Route Servers als nächsten Hop, %2: Pakete werden nach ihrem Ziel zugestellt, nie durch die Instanz.</translation>
    </message>
    <message>
        <source>The prefixes %2 of %1 overlap.</source>
        <translation>Die Präfixe %2 von %1 überlappen sich.</translation>
    </message>
    <message>
        <source>%1 uses %2, which is not allowed in a VNet.</source>
        <translation>%1 benutzt %2, was in einem VNet nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>The prefix %2 of %1 lies in no prefix of its VNet.</source>
        <translation>Das Präfix %2 von %1 liegt in keinem Präfix seines VNets.</translation>
    </message>
    <message>
        <source>The subnets %1 overlap: %2.</source>
        <translation>Die Subnetze %1 überlappen sich: %2.</translation>
    </message>
    <message>
        <source>The prefix %2 of %1 has a size that no subnet may have: /2 to /29.</source>
        <translation>Das Präfix %2 von %1 hat eine Größe, die kein Subnetz haben darf: /2 bis /29.</translation>
    </message>
    <message>
        <source>%1 has the address %2, which the cloud keeps for itself: the first four and the last of each subnet.</source>
        <translation>%1 hat die Adresse %2, die die Cloud für sich behält: die ersten vier und die letzte jedes Subnetzes.</translation>
    </message>
    <message>
        <source>%1 is smaller than its name asks for: %2.</source>
        <translation>%1 ist kleiner, als der Name verlangt: %2.</translation>
    </message>
    <message>
        <source>%1 has the address %2, which lies outside its subnet.</source>
        <translation>%1 hat die Adresse %2, die außerhalb des Subnetzes liegt.</translation>
    </message>
    <message>
        <source>The address %1 is used more than once: %2.</source>
        <translation>Die Adresse %1 wird mehr als einmal benutzt: %2.</translation>
    </message>
    <message>
        <source>The name %1 is used more than once.</source>
        <translation>Der Name %1 wird mehr als einmal benutzt.</translation>
    </message>
    <message>
        <source>The peering %1 joins VNets whose address spaces overlap: %2.</source>
        <translation>Das Peering %1 verbindet VNets, deren Adressräume sich überlappen: %2.</translation>
    </message>
    <message>
        <source>The peering %1 asks for the other side&apos;s gateways, but the other side does not lend any, or the asking VNet may not use them.</source>
        <translation>Das Peering %1 verlangt die Gateways der anderen Seite, aber die andere Seite leiht keine, oder das anfragende VNet darf sie nicht benutzen.</translation>
    </message>
    <message>
        <source>%1 has more than one route server: %2.</source>
        <translation>%1 hat mehr als einen Route Server: %2.</translation>
    </message>
    <message>
        <source>%1 stands in a subnet that is not named RouteServerSubnet.</source>
        <translation>%1 steht in einem Subnetz, das nicht RouteServerSubnet heißt.</translation>
    </message>
    <message>
        <source>%1 carries a route table, which the cloud refuses for a subnet of a route server.</source>
        <translation>%1 trägt eine Routentabelle, was die Cloud für das Subnetz eines Route Servers ablehnt.</translation>
    </message>
    <message>
        <source>The route table %1 holds %2 more than once.</source>
        <translation>Die Routentabelle %1 enthält %2 mehr als einmal.</translation>
    </message>
    <message>
        <source>The hold time of the session %1 is %2 s: allowed are 0 and 3 or more.</source>
        <translation>Die Hold Time der Sitzung %1 ist %2 s: Erlaubt sind 0 und ab 3.</translation>
    </message>
    <message>
        <source>The file says something about %1 that this version does not know: %2. It is kept and not computed.</source>
        <translation>Die Datei sagt über %1 etwas, das diese Version nicht kennt: %2. Es bleibt erhalten und wird nicht berechnet.</translation>
    </message>
    <message>
        <source>The route table of %1 holds 0.0.0.0/0, which the cloud refuses for a GatewaySubnet: the route is left out.</source>
        <translation>Die Routentabelle von %1 enthält 0.0.0.0/0, was die Cloud für ein GatewaySubnet ablehnt: Die Route bleibt weg.</translation>
    </message>
    <message>
        <source>%1 sends what is for the route server instance %3 by its own route %2, and it never arrives.</source>
        <translation>%1 schickt, was für die Instanz %3 des Route Servers ist, auf seiner eigenen Route %2, und es kommt nie an.</translation>
    </message>
    <message>
        <source>%1 does not learn %2: its route table keeps gateway and BGP routes out.</source>
        <translation>%1 lernt %2 nicht: Seine Routentabelle hält Gateway- und BGP-Routen fern.</translation>
    </message>
    <message>
        <source>%1 has %2, but the route of the peering is longer: what goes there passes the appliance by.</source>
        <translation>%1 hat %2, doch die Route des Peerings ist länger: Was dorthin geht, läuft an der Appliance vorbei.</translation>
    </message>
    <message>
        <source>%1 share the flows for %2, and each remembers its own only: an answer that comes back by another one is dropped.</source>
        <translation>%1 teilen sich die Flüsse für %2, und jede kennt nur die eigenen: Eine Antwort, die durch eine andere zurückkommt, wird verworfen.</translation>
    </message>
    <message>
        <source>%1 takes no part in what the gateways and the route server of %2 learn and announce.</source>
        <translation>%1 hat keinen Anteil an dem, was die Gateways und der Route Server von %2 lernen und ankündigen.</translation>
    </message>
    <message>
        <source>%1 receives packets over %2 that an appliance forwards, and its half of the peering does not allow them.</source>
        <translation>%1 bekommt über %2 Pakete, die eine Appliance weiterleitet, und seine Hälfte des Peerings erlaubt sie nicht.</translation>
    </message>
    <message>
        <source>The default rule %2 stops what %1 should forward: the addresses are foreign to its virtual network.</source>
        <translation>Die Standardregel %2 hält auf, was %1 weiterleiten soll: Die Adressen sind seinem virtuellen Netz fremd.</translation>
    </message>
    <message>
        <source>%1 learns two halves instead of 0.0.0.0/0: the None routes stay, and private destinations that nothing else covers are dropped.</source>
        <translation>%1 lernt zwei Hälften statt 0.0.0.0/0: Die None-Routen bleiben, und private Ziele, die sonst nichts abdeckt, werden verworfen.</translation>
    </message>
    <message>
        <source>From %1 the private endpoint %2 is reached directly, although the route %3 leads through an appliance.</source>
        <translation>Von %1 aus wird der private Endpunkt %2 direkt erreicht, obwohl die Route %3 durch eine Appliance führt.</translation>
    </message>
    <message>
        <source>%1 announces %2, the subnet of the route server itself: it is ignored without a word.</source>
        <translation>%1 kündigt %2 an, das Subnetz des Route Servers selbst: Das wird wortlos übergangen.</translation>
    </message>
    <message>
        <source>%1 peers from another VNet, and its session does not stay up: look at both halves of the peering, the way back, multihop and the use of remote gateways.</source>
        <translation>%1 ist aus einem anderen VNet verbunden, und seine Sitzung bleibt nicht bestehen: Zu prüfen sind beide Hälften des Peerings, der Rückweg, Multihop und die Nutzung entfernter Gateways.</translation>
    </message>
    <message>
        <source>%1 carries a security group, which the cloud refuses for a subnet of that name: it filters nothing here.</source>
        <translation>%1 trägt eine Sicherheitsgruppe, was die Cloud für ein Subnetz dieses Namens ablehnt: Sie filtert hier nichts.</translation>
    </message>
    <message>
        <source>%1 does not route %3: the address space of %2 has changed since the peering was synced.</source>
        <translation>%1 routet %3 nicht: Der Adressraum von %2 hat sich geändert, seit das Peering abgeglichen wurde.</translation>
    </message>
    <message>
        <source>%1 has %2 BGP peers; a route server takes %3.</source>
        <translation>%1 hat %2 BGP-Nachbarn; ein Route Server nimmt %3.</translation>
    </message>
    <message>
        <source>The route table %1 holds %2 routes; the cloud takes %3.</source>
        <translation>Die Routentabelle %1 enthält %2 Routen; die Cloud nimmt %3.</translation>
    </message>
    <message>
        <source>The route table %1 holds %2 routes by service tag; the cloud takes %3.</source>
        <translation>Die Routentabelle %1 enthält %2 Routen nach Diensttag; die Cloud nimmt %3.</translation>
    </message>
    <message>
        <source>%1 has %2 public addresses; a NAT gateway takes %3.</source>
        <translation>%1 hat %2 öffentliche Adressen; ein NAT-Gateway nimmt %3.</translation>
    </message>
    <message>
        <source>The peering %1 lists %2 subnets of one side; it takes %3.</source>
        <translation>Das Peering %1 nennt %2 Subnetze einer Seite; es nimmt %3.</translation>
    </message>
    <message>
        <source>%1 stands in a subnet that is not named %2.</source>
        <translation>%1 steht in einem Subnetz, das nicht %2 heißt.</translation>
    </message>
    <message>
        <source>%1 has more than one gateway of one type: %2.</source>
        <translation>%1 hat mehr als ein Gateway derselben Art: %2.</translation>
    </message>
    <message>
        <source>%1 has ASN %2 beside a route server, which expects its own ASN there.</source>
        <translation>%1 hat die ASN %2 neben einem Route Server, der dort seine eigene ASN erwartet.</translation>
    </message>
    <message>
        <source>%1 carries a NAT gateway, which the cloud refuses for a subnet of that name: it translates nothing here.</source>
        <translation>%1 trägt ein NAT-Gateway, das die Cloud für ein Subnetz dieses Namens ablehnt: Es übersetzt hier nichts.</translation>
    </message>
    <message>
        <source>The route table %1 sends %2 to a virtual network gateway: that does not work where an ExpressRoute gateway is.</source>
        <translation>Die Routentabelle %1 schickt %2 an ein VNet-Gateway: Das geht nicht, wo ein ExpressRoute-Gateway ist.</translation>
    </message>
    <message>
        <source>The peering %1 lists subnets of another VNet: %2.</source>
        <translation>Das Peering %1 nennt Subnetze eines anderen VNets: %2.</translation>
    </message>
    <message>
        <source>%1 has more than one rule with priority %2 in the same direction.</source>
        <translation>%1 hat mehr als eine Regel mit der Priorität %2 in derselben Richtung.</translation>
    </message>
    <message>
        <source>%1 is not active-active, which the documentation asks for beside %2: behind it %3 may be missing.</source>
        <translation>%1 ist nicht aktiv-aktiv, was die Dokumentation neben %2 verlangt: Dahinter fehlt womöglich %3.</translation>
    </message>
    <message>
        <source>Behind %1 the default route of %2 is missing: a VPN gateway never passes 0.0.0.0/0 on.</source>
        <translation>Hinter %1 fehlt die Standardroute von %2: Ein VPN-Gateway reicht 0.0.0.0/0 nie weiter.</translation>
    </message>
    <message>
        <source>Behind %1 the routes of appliances are missing: the Vnet2Vnet connection %2 does not carry %3.</source>
        <translation>Hinter %1 fehlen die Routen der Appliances: Die Vnet2Vnet-Verbindung %2 trägt %3 nicht.</translation>
    </message>
    <message>
        <source>Behind %1 the routes of appliances are missing, because branch-to-branch is off on %2: %3.</source>
        <translation>Hinter %1 fehlen die Routen der Appliances, weil Branch-to-Branch auf %2 aus ist: %3.</translation>
    </message>
    <message>
        <source>%1 sends more than the %2 routes that %3 takes: every %4 their session is closed and opened again.</source>
        <translation>%1 schickt mehr als die %2 Routen, die %3 nimmt: Alle %4 wird ihre Sitzung geschlossen und wieder geöffnet.</translation>
    </message>
    <message>
        <source>%1 sends more than the %2 routes that %3 takes: their session is closed.</source>
        <translation>%1 schickt mehr als die %2 Routen, die %3 nimmt: Ihre Sitzung wird geschlossen.</translation>
    </message>
    <message>
        <source>The user route %2 on %1 leads the gateway&apos;s packets for the route server to %3.</source>
        <translation>Die benutzerdefinierte Route %2 auf %1 leitet die Pakete des Gateways an den Route Server nach %3.</translation>
    </message>
    <message>
        <source>%1 sends %2 back to the route server that it has them from, without its ASN: the route server takes them for new ones.</source>
        <translation>%1 schickt %2 an den Route Server zurück, von dem sie stammen, ohne dessen ASN: Der Route Server hält sie für neue.</translation>
    </message>
    <message>
        <source>%2 refuses %3 from %1: another route server is in the path, and all of them have one ASN.</source>
        <translation>%2 lehnt %3 von %1 ab: Im Pfad steht ein anderer Route Server, und alle haben dieselbe ASN.</translation>
    </message>
    <message>
        <source>%1 uses %2 circuits equally for %3. Such sharing was seen to end when a route server came.</source>
        <translation>%1 nutzt %2 Leitungen gleichwertig für %3. Solche Teilung endete, wie beobachtet, als ein Route Server dazukam.</translation>
    </message>
    <message>
        <source>%1 announces %2, which is no shorter than %3, a prefix of a VNet: the virtual routers of that VNet and of its peers do not use it.</source>
        <translation>%1 kündigt %2 an, das nicht kürzer ist als %3, ein Präfix eines VNets: Die virtuellen Router dieses VNets und seiner Partner verwenden es nicht.</translation>
    </message>
    <message>
        <source>one address</source>
        <translation>eine Adresse</translation>
    </message>
    <message>
        <source>%1 addresses</source>
        <translation>%1 Adressen</translation>
    </message>
    <message>
        <source>all addresses</source>
        <translation>alle Adressen</translation>
    </message>
    <message>
        <source>%1.%2 % of all addresses</source>
        <translation>%1,%2 % aller Adressen</translation>
    </message>
    <message>
        <source>This catches %1, from %2.</source>
        <translation>Das trifft %1, von %2 aus.</translation>
    </message>
    <message>
        <source>%1 subnets</source>
        <translation>%1 Subnetzen</translation>
    </message>
    <message>
        <source>Whoever comes from those addresses gets no answer from %1: that way in for a repair is lost.</source>
        <translation>Wer von diesen Adressen kommt, erhält von %1 keine Antwort: Dieser Zugang für eine Reparatur ist verloren.</translation>
    </message>
    <message>
        <source>%1 machines</source>
        <translation>%1 Maschinen</translation>
    </message>
</context>
<context>
    <name>FindingTitle</name>
    <message>
        <source>Recursive next hop</source>
        <translation>Rekursiver nächster Hop</translation>
    </message>
    <message>
        <source>Default route loops back</source>
        <translation>Default-Route kehrt zurück</translation>
    </message>
    <message>
        <source>Announced prefix loops back</source>
        <translation>Angekündigtes Präfix kehrt zurück</translation>
    </message>
    <message>
        <source>Forwarding loop</source>
        <translation>Weiterleitungsschleife</translation>
    </message>
    <message>
        <source>Next hop unreachable</source>
        <translation>Nächster Hop unerreichbar</translation>
    </message>
    <message>
        <source>Forwarding switched off</source>
        <translation>Weiterleitung ausgeschaltet</translation>
    </message>
    <message>
        <source>Peers with one instance only</source>
        <translation>Sitzung nur mit einer Instanz</translation>
    </message>
    <message>
        <source>Instances hold different routes</source>
        <translation>Instanzen kennen verschiedene Routen</translation>
    </message>
    <message>
        <source>ASN not usable</source>
        <translation>ASN nicht benutzbar</translation>
    </message>
    <message>
        <source>Peer address not usable</source>
        <translation>Peer-Adresse nicht benutzbar</translation>
    </message>
    <message>
        <source>Session lacks multihop</source>
        <translation>Der Sitzung fehlt Multihop</translation>
    </message>
    <message>
        <source>Source not translated</source>
        <translation>Quelle nicht übersetzt</translation>
    </message>
    <message>
        <source>Inbound reply takes another way</source>
        <translation>Antwort nach außen nimmt einen anderen Weg</translation>
    </message>
    <message>
        <source>Way in to the appliance lost</source>
        <translation>Zugang zur Appliance verloren</translation>
    </message>
    <message>
        <source>Routing never settles</source>
        <translation>Routing kommt nie zur Ruhe</translation>
    </message>
    <message>
        <source>Session down</source>
        <translation>Sitzung unten</translation>
    </message>
    <message>
        <source>Announcement not used</source>
        <translation>Ankündigung nicht benutzt</translation>
    </message>
    <message>
        <source>Static route refused</source>
        <translation>Statische Route abgelehnt</translation>
    </message>
    <message>
        <source>Route server as next hop</source>
        <translation>Route Server als nächster Hop</translation>
    </message>
    <message>
        <source>Address space overlaps itself</source>
        <translation>Adressraum überlappt sich selbst</translation>
    </message>
    <message>
        <source>Range not allowed</source>
        <translation>Bereich nicht erlaubt</translation>
    </message>
    <message>
        <source>Subnet outside its VNet</source>
        <translation>Subnetz außerhalb seines VNets</translation>
    </message>
    <message>
        <source>Subnets overlap</source>
        <translation>Subnetze überlappen sich</translation>
    </message>
    <message>
        <source>Subnet size not allowed</source>
        <translation>Subnetzgröße nicht erlaubt</translation>
    </message>
    <message>
        <source>Reserved address</source>
        <translation>Reservierte Adresse</translation>
    </message>
    <message>
        <source>Special subnet too small</source>
        <translation>Besonderes Subnetz zu klein</translation>
    </message>
    <message>
        <source>Address outside its subnet</source>
        <translation>Adresse außerhalb ihres Subnetzes</translation>
    </message>
    <message>
        <source>Address used twice</source>
        <translation>Adresse zweimal benutzt</translation>
    </message>
    <message>
        <source>Name used twice</source>
        <translation>Name zweimal benutzt</translation>
    </message>
    <message>
        <source>Peered VNets overlap</source>
        <translation>Verbundene VNets überlappen sich</translation>
    </message>
    <message>
        <source>Peering not connected</source>
        <translation>Peering nicht verbunden</translation>
    </message>
    <message>
        <source>Gateway transit not possible</source>
        <translation>Gateway-Transit nicht möglich</translation>
    </message>
    <message>
        <source>Several route servers in a VNet</source>
        <translation>Mehrere Route Server in einem VNet</translation>
    </message>
    <message>
        <source>Route server in a wrong subnet</source>
        <translation>Route Server im falschen Subnetz</translation>
    </message>
    <message>
        <source>Route table on RouteServerSubnet</source>
        <translation>Routentabelle am RouteServerSubnet</translation>
    </message>
    <message>
        <source>Prefix twice in a route table</source>
        <translation>Präfix zweimal in einer Routentabelle</translation>
    </message>
    <message>
        <source>Hold time not allowed</source>
        <translation>Hold Time nicht erlaubt</translation>
    </message>
    <message>
        <source>Unknown content in the file</source>
        <translation>Unbekannter Inhalt in der Datei</translation>
    </message>
    <message>
        <source>Default route on GatewaySubnet</source>
        <translation>Standardroute am GatewaySubnet</translation>
    </message>
    <message>
        <source>The way to the route server is lost</source>
        <translation>Der Weg zum Route Server ist verloren</translation>
    </message>
    <message>
        <source>Propagation switched off</source>
        <translation>Verteilung abgeschaltet</translation>
    </message>
    <message>
        <source>A summary loses to a peering</source>
        <translation>Eine Zusammenfassung verliert gegen ein Peering</translation>
    </message>
    <message>
        <source>Answers meet another stateful appliance</source>
        <translation>Antworten treffen eine andere zustandsbehaftete Appliance</translation>
    </message>
    <message>
        <source>A spoke is not served</source>
        <translation>Ein Spoke wird nicht bedient</translation>
    </message>
    <message>
        <source>Forwarded traffic not allowed</source>
        <translation>Weitergeleiteter Verkehr nicht erlaubt</translation>
    </message>
    <message>
        <source>Default security rules stop transit</source>
        <translation>Standardregeln halten Transit auf</translation>
    </message>
    <message>
        <source>Two halves are no default route</source>
        <translation>Zwei Hälften sind keine Standardroute</translation>
    </message>
    <message>
        <source>A private endpoint passes the appliance by</source>
        <translation>Ein privater Endpunkt umgeht die Appliance</translation>
    </message>
    <message>
        <source>RouteServerSubnet announced</source>
        <translation>RouteServerSubnet angekündigt</translation>
    </message>
    <message>
        <source>Session over a peering in trouble</source>
        <translation>Sitzung über ein Peering in Schwierigkeiten</translation>
    </message>
    <message>
        <source>Security group where none may be</source>
        <translation>Sicherheitsgruppe, wo keine sein darf</translation>
    </message>
    <message>
        <source>Peering not in sync</source>
        <translation>Peering nicht abgeglichen</translation>
    </message>
    <message>
        <source>Gateway or firewall in a wrong subnet</source>
        <translation>Gateway oder Firewall im falschen Subnetz</translation>
    </message>
    <message>
        <source>Too many gateways</source>
        <translation>Zu viele Gateways</translation>
    </message>
    <message>
        <source>ASN of a gateway beside a route server</source>
        <translation>ASN eines Gateways neben einem Route Server</translation>
    </message>
    <message>
        <source>Not allowed on this subnet</source>
        <translation>An diesem Subnetz nicht erlaubt</translation>
    </message>
    <message>
        <source>User route to an ExpressRoute gateway</source>
        <translation>Benutzerdefinierte Route zu einem ExpressRoute-Gateway</translation>
    </message>
    <message>
        <source>Subnet peering lists a foreign subnet</source>
        <translation>Subnetz-Peering nennt ein fremdes Subnetz</translation>
    </message>
    <message>
        <source>Rules with one priority</source>
        <translation>Regeln mit gleicher Priorität</translation>
    </message>
    <message>
        <source>More than the cloud takes</source>
        <translation>Mehr, als die Cloud nimmt</translation>
    </message>
    <message>
        <source>GatewaySubnet leads around the route server</source>
        <translation>GatewaySubnet leitet am Route Server vorbei</translation>
    </message>
    <message>
        <source>Route server hears its own routes</source>
        <translation>Route Server hört seine eigenen Routen</translation>
    </message>
    <message>
        <source>Routes of another route server refused</source>
        <translation>Routen eines anderen Route Servers abgelehnt</translation>
    </message>
    <message>
        <source>Session over its route limit</source>
        <translation>Sitzung über ihrer Routengrenze</translation>
    </message>
    <message>
        <source>Routes missing on premises</source>
        <translation>Routen fehlen vor Ort</translation>
    </message>
    <message>
        <source>Equal ExpressRoute paths beside a route server</source>
        <translation>Gleichwertige ExpressRoute-Wege neben einem Route Server</translation>
    </message>
</context>
<context>
    <name>FirewallForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Öffentliche Adressen</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>Nicht übersetzt</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>In subnet %1</source>
        <translation>Im Subnetz %1</translation>
    </message>
    <message>
        <source>the first of its subnet</source>
        <translation>die erste ihres Subnetzes</translation>
    </message>
    <message>
        <source>private ranges, as usual</source>
        <translation>private Bereiche, wie üblich</translation>
    </message>
    <message>
        <source>Forced tunnelling, with a management interface</source>
        <translation>Erzwungener Tunnel, mit Verwaltungsschnittstelle</translation>
    </message>
</context>
<context>
    <name>GatewayForm</name>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>VPN</source>
        <translation>VPN</translation>
    </message>
    <message>
        <source>Active-active</source>
        <translation>Aktiv-aktiv</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Instance addresses</source>
        <translation>Adressen der Instanzen</translation>
    </message>
    <message>
        <source>Public addresses</source>
        <translation>Öffentliche Adressen</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>Verbindungen: %1</translation>
    </message>
    <message>
        <source>In subnet %1</source>
        <translation>Im Subnetz %1</translation>
    </message>
    <message>
        <source>AS number</source>
        <translation>AS-Nummer</translation>
    </message>
    <message>
        <source>Speaks BGP</source>
        <translation>Spricht BGP</translation>
    </message>
    <message>
        <source>the first free ones of its subnet</source>
        <translation>die ersten freien seines Subnetzes</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, as usual</source>
        <translation>%1, wie üblich</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <source>Tools, while the sheet has the focus</source>
        <translation>Werkzeuge, solange das Blatt den Fokus hat</translation>
    </message>
    <message>
        <source>The sheet</source>
        <translation>Das Blatt</translation>
    </message>
    <message>
        <source>Zoom at the pointer</source>
        <translation>Am Zeiger zoomen</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Strg+Rad</translation>
    </message>
    <message>
        <source>Scroll, sideways</source>
        <translation>Rollen, seitwärts</translation>
    </message>
    <message>
        <source>wheel, Shift+wheel</source>
        <translation>Rad, Umschalt+Rad</translation>
    </message>
    <message>
        <source>Move the sheet</source>
        <translation>Blatt bewegen</translation>
    </message>
    <message>
        <source>Space+drag, middle button</source>
        <translation>Leertaste+Ziehen, mittlere Taste</translation>
    </message>
    <message>
        <source>Select several</source>
        <translation>Mehreres auswählen</translation>
    </message>
    <message>
        <source>drag on empty, Shift, Ctrl</source>
        <translation>Ziehen im Leeren, Umschalt, Strg</translation>
    </message>
    <message>
        <source>Nudge by one step, ten steps, a pixel</source>
        <translation>Um einen Schritt, zehn Schritte, ein Pixel rücken</translation>
    </message>
    <message>
        <source>arrows, Shift, Alt</source>
        <translation>Pfeile, Umschalt, Alt</translation>
    </message>
    <message>
        <source>Move without snapping</source>
        <translation>Ohne Einrasten bewegen</translation>
    </message>
    <message>
        <source>Alt+drag</source>
        <translation>Alt+Ziehen</translation>
    </message>
    <message>
        <source>Place several</source>
        <translation>Mehrere platzieren</translation>
    </message>
    <message>
        <source>Shift+click</source>
        <translation>Umschalt+Klick</translation>
    </message>
    <message>
        <source>Take back what was begun</source>
        <translation>Begonnenes zurücknehmen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>About hopscope</source>
        <translation>Über hopscope</translation>
    </message>
    <message>
        <source>hopscope %1</source>
        <translation>hopscope %1</translation>
    </message>
    <message>
        <source>A designer for cloud networks that route with BGP inside: it works out where the packets go before anything is deployed.

Apache License 2.0. Nothing leaves this computer.</source>
        <translation>Ein Werkzeug zum Entwerfen von Cloud-Netzen, in denen BGP routet: Es ermittelt, wohin die Pakete gehen, bevor etwas bereitgestellt wird.

Apache-Lizenz 2.0. Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <source>drop it on the window</source>
        <translation>auf dem Fenster ablegen</translation>
    </message>
    <message>
        <source>Select a member of a group</source>
        <translation>Mitglied einer Gruppe auswählen</translation>
    </message>
    <message>
        <source>Alt+click, double click</source>
        <translation>Alt+Klick, Doppelklick</translation>
    </message>
    <message>
        <source>Walk through all objects</source>
        <translation>Durch alle Objekte gehen</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Walk to the neighbour</source>
        <translation>Zum Nachbarn gehen</translation>
    </message>
    <message>
        <source>Ctrl+arrows</source>
        <translation>Strg+Pfeile</translation>
    </message>
    <message>
        <source>Select, open what is focused</source>
        <translation>Auswählen, öffnen, was den Fokus hat</translation>
    </message>
    <message>
        <source>Space, Return</source>
        <translation>Leertaste, Eingabe</translation>
    </message>
</context>
<context>
    <name>Hop</name>
    <message>
        <source>the Internet</source>
        <translation>das Internet</translation>
    </message>
    <message>
        <source>%1 looks up %2 in its own table and finds nothing. TTL %3.</source>
        <translation>%1 schlägt %2 in der eigenen Tabelle nach und findet nichts. TTL %3.</translation>
    </message>
    <message>
        <source>%1 looks up %2 in its own table, finds %3 marked unreachable and rejects the packet. TTL %4.</source>
        <translation>%1 schlägt %2 in der eigenen Tabelle nach, findet %3 als unerreichbar markiert und weist das Paket zurück. TTL %4.</translation>
    </message>
    <message>
        <source>%1 looks up %2 in its own table, finds %3 and keeps the packet. TTL %4.</source>
        <translation>%1 schlägt %2 in der eigenen Tabelle nach, findet %3 und behält das Paket. TTL %4.</translation>
    </message>
    <message>
        <source>%1 looks up %2 in its own table, finds %3, puts its own address in as source and sends the packet on. TTL %4.</source>
        <translation>%1 schlägt %2 in der eigenen Tabelle nach, findet %3, setzt die eigene Adresse als Quelle ein und schickt das Paket weiter. TTL %4.</translation>
    </message>
    <message>
        <source>%1 looks up %2 in its own table, finds %3 via %4 and sends the packet on. TTL %5.</source>
        <translation>%1 schlägt %2 in der eigenen Tabelle nach, findet %3 über %4 und schickt das Paket weiter. TTL %5.</translation>
    </message>
    <message>
        <source>%1 looks up %2 in its own table, finds %3 and sends the packet on. TTL %4.</source>
        <translation>%1 schlägt %2 in der eigenen Tabelle nach, findet %3 und schickt das Paket weiter. TTL %4.</translation>
    </message>
    <message>
        <source>The virtual router of %1 looks up %2 and finds no route. TTL %3.</source>
        <translation>Der virtuelle Router von %1 schlägt %2 nach und findet keine Route. TTL %3.</translation>
    </message>
    <message>
        <source>The virtual router of %1 looks up %2, finds %3 and lets the packet out to the Internet. TTL %4.</source>
        <translation>Der virtuelle Router von %1 schlägt %2 nach, findet %3 und lässt das Paket ins Internet hinaus. TTL %4.</translation>
    </message>
    <message>
        <source>The virtual router of %1 looks up %2 and finds %3. TTL %4.</source>
        <translation>Der virtuelle Router von %1 schlägt %2 nach und findet %3. TTL %4.</translation>
    </message>
    <message>
        <source>The virtual router of %1 looks up %2, finds %3 and hands the packet back to %4. TTL %5.</source>
        <translation>Der virtuelle Router von %1 schlägt %2 nach, findet %3 und gibt das Paket an %4 zurück. TTL %5.</translation>
    </message>
    <message>
        <source>The virtual router of %1 looks up %2, finds %3 and hands the packet to %4. TTL %5.</source>
        <translation>Der virtuelle Router von %1 schlägt %2 nach, findet %3 und übergibt das Paket an %4. TTL %5.</translation>
    </message>
    <message>
        <source>The gateway %1 carries the packet on.</source>
        <translation>Das Gateway %1 trägt das Paket weiter.</translation>
    </message>
    <message>
        <source>The packet for %1 arrives at %2. TTL %3.</source>
        <translation>Das Paket für %1 kommt bei %2 an. TTL %3.</translation>
    </message>
    <message>
        <source>The packet leaves for %1 on the Internet with source %2. TTL %3.</source>
        <translation>Das Paket verlässt das Netz zu %1 im Internet mit der Quelle %2. TTL %3.</translation>
    </message>
    <message>
        <source>The packet is lost at %1. %2</source>
        <translation>Das Paket geht bei %1 verloren. %2</translation>
    </message>
    <message>
        <source>the platform</source>
        <translation>der Plattform</translation>
    </message>
    <message>
        <source>%1 picks one of its healthy backends for each flow.</source>
        <translation>%1 wählt für jeden Fluss eines seiner gesunden Ziele.</translation>
    </message>
    <message>
        <source>The packet is lost at %1: the rule %2 of %3 denies it.</source>
        <translation>Das Paket geht bei %1 verloren: Die Regel %2 von %3 lehnt es ab.</translation>
    </message>
</context>
<context>
    <name>InternetForm</name>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Change hosts</source>
        <translation>Hosts ändern</translation>
    </message>
    <message>
        <source>host%1</source>
        <translation>host%1</translation>
    </message>
    <message>
        <source>Public services by their tags</source>
        <translation>Öffentliche Dienste nach ihren Tags</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Prefixes</source>
        <translation>Präfixe</translation>
    </message>
    <message>
        <source>Change public services</source>
        <translation>Öffentliche Dienste ändern</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>VNet</source>
        <translation>VNet</translation>
    </message>
    <message>
        <source>subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>virtual machine</source>
        <translation>virtuelle Maschine</translation>
    </message>
    <message>
        <source>appliance</source>
        <translation>Appliance</translation>
    </message>
    <message>
        <source>route server</source>
        <translation>Route Server</translation>
    </message>
    <message>
        <source>BGP connection</source>
        <translation>BGP-Verbindung</translation>
    </message>
    <message>
        <source>peering</source>
        <translation>Peering</translation>
    </message>
    <message>
        <source>route table</source>
        <translation>Routentabelle</translation>
    </message>
    <message>
        <source>public address</source>
        <translation>öffentliche Adresse</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>ExpressRoute circuit</source>
        <translation>ExpressRoute-Leitung</translation>
    </message>
    <message>
        <source>on-premises site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>network security group</source>
        <translation>Netzwerksicherheitsgruppe</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NAT-Gateway</translation>
    </message>
    <message>
        <source>load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>Azure Firewall</source>
        <translation>Azure Firewall</translation>
    </message>
    <message>
        <source>private endpoint</source>
        <translation>privater Endpunkt</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
</context>
<context>
    <name>LoadBalancerForm</name>
    <message>
        <source>Frontend</source>
        <translation>Frontend</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>five-tuple</source>
        <translation>Fünftupel</translation>
    </message>
    <message>
        <source>source IP</source>
        <translation>Quell-IP</translation>
    </message>
    <message>
        <source>source IP and protocol</source>
        <translation>Quell-IP und Protokoll</translation>
    </message>
    <message>
        <source>In subnet %1</source>
        <translation>Im Subnetz %1</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>unhealthy</source>
        <translation>nicht gesund</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Backends</source>
        <translation>Backends</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Schnittstelle</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>Probe says</source>
        <translation>Probe sagt</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>A rule for all protocols and all ports is what the cloud calls HA ports.</source>
        <translation>Eine Regel für alle Protokolle und alle Ports nennt die Cloud HA-Ports.</translation>
    </message>
</context>
<context>
    <name>LookUpCard</name>
    <message>
        <source>beaten by %1</source>
        <translation>geschlagen von %1</translation>
    </message>
    <message>
        <source>hidden, beaten by %1</source>
        <translation>verborgen, geschlagen von %1</translation>
    </message>
    <message>
        <source>Effective routes</source>
        <translation>Effektive Routen</translation>
    </message>
    <message>
        <source>%1 in subnet %2</source>
        <translation>%1 im Subnetz %2</translation>
    </message>
    <message>
        <source>Guest table</source>
        <translation>Tabelle im Gast</translation>
    </message>
</context>
<context>
    <name>Loop</name>
    <message>
        <source>In reality it ends when the TTL runs out.</source>
        <translation>In Wirklichkeit endet sie, wenn die TTL abläuft.</translation>
    </message>
    <message>
        <source>In reality it ends at the next arrival: the packet carries the guest&apos;s own address as source, and the guest drops it.</source>
        <translation>In Wirklichkeit endet sie bei der nächsten Ankunft: Das Paket trägt die eigene Adresse des Gastes als Quelle, und der Gast verwirft es.</translation>
    </message>
</context>
<context>
    <name>MachineForm</name>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Start machine</source>
        <translation>Maschine starten</translation>
    </message>
    <message>
        <source>Stop machine</source>
        <translation>Maschine anhalten</translation>
    </message>
    <message>
        <source>Interfaces</source>
        <translation>Schnittstellen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>eine neue</translation>
    </message>
    <message>
        <source>A machine keeps at least one interface. Delete the machine instead.</source>
        <translation>Eine Maschine behält mindestens eine Schnittstelle. Löschen Sie stattdessen die Maschine.</translation>
    </message>
    <message>
        <source>Change interfaces</source>
        <translation>Schnittstellen ändern</translation>
    </message>
    <message>
        <source>Forwards</source>
        <translation>Leitet weiter</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Öffentlich</translation>
    </message>
    <message>
        <source>Security group</source>
        <translation>Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>Application groups</source>
        <translation>Anwendungsgruppen</translation>
    </message>
</context>
<context>
    <name>NatGatewayForm</name>
    <message>
        <source>Public addresses</source>
        <translation>Öffentliche Adressen</translation>
    </message>
    <message>
        <source>No subnet uses it: it changes nothing yet.</source>
        <translation>Kein Subnetz benutzt es: Noch ändert es nichts.</translation>
    </message>
    <message>
        <source>Used by %1</source>
        <translation>Benutzt von %1</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
</context>
<context>
    <name>NvaForm</name>
    <message>
        <source>AS number</source>
        <translation>AS-Nummer</translation>
    </message>
    <message>
        <source>Change AS number</source>
        <translation>AS-Nummer ändern</translation>
    </message>
    <message>
        <source>none: no BGP</source>
        <translation>keine: kein BGP</translation>
    </message>
    <message>
        <source>The guest forwards packets</source>
        <translation>Der Gast leitet Pakete weiter</translation>
    </message>
    <message>
        <source>Let guest forward</source>
        <translation>Gast weiterleiten lassen</translation>
    </message>
    <message>
        <source>Stop guest from forwarding</source>
        <translation>Gast nicht mehr weiterleiten lassen</translation>
    </message>
    <message>
        <source>Local prefixes</source>
        <translation>Lokale Präfixe</translation>
    </message>
    <message>
        <source>Change local prefixes</source>
        <translation>Lokale Präfixe ändern</translation>
    </message>
    <message>
        <source>none live in the guest</source>
        <translation>keine leben im Gast</translation>
    </message>
    <message>
        <source>Change the stack, change the outcome</source>
        <translation>Anderer Stack, anderes Ergebnis</translation>
    </message>
    <message>
        <source>Change routing stack</source>
        <translation>Routing-Stack ändern</translation>
    </message>
    <message>
        <source>Own outcome</source>
        <translation>Eigenes Ergebnis</translation>
    </message>
    <message>
        <source>Change outcome of own stack</source>
        <translation>Ergebnis des eigenen Stacks ändern</translation>
    </message>
    <message>
        <source>Static routes in the guest</source>
        <translation>Statische Routen im Gast</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Change static routes</source>
        <translation>Statische Routen ändern</translation>
    </message>
    <message>
        <source>Announced prefixes</source>
        <translation>Angekündigte Präfixe</translation>
    </message>
    <message>
        <source>Change announced prefixes</source>
        <translation>Angekündigte Präfixe ändern</translation>
    </message>
    <message>
        <source>No BGP connection.</source>
        <translation>Keine BGP-Verbindung.</translation>
    </message>
    <message>
        <source>BGP connections: %1</source>
        <translation>BGP-Verbindungen: %1</translation>
    </message>
    <message>
        <source>Source NAT</source>
        <translation>Quell-NAT</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>towards the Internet</source>
        <translation>zum Internet hin</translation>
    </message>
    <message>
        <source>of all it forwards</source>
        <translation>für alles, was sie weiterleitet</translation>
    </message>
    <message>
        <source>Change source NAT</source>
        <translation>Quell-NAT ändern</translation>
    </message>
    <message>
        <source>Drops flows whose beginning it has not seen</source>
        <translation>Verwirft Flüsse, deren Anfang sie nicht gesehen hat</translation>
    </message>
    <message>
        <source>Make appliance stateful</source>
        <translation>Appliance zustandsbehaftet machen</translation>
    </message>
    <message>
        <source>Make appliance stateless</source>
        <translation>Appliance zustandslos machen</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>settled</source>
        <translation>eingeschwungen</translation>
    </message>
    <message>
        <source>oscillating, %1</source>
        <translation>schwingt, %1</translation>
    </message>
    <message>
        <source>oscillating</source>
        <translation>schwingt</translation>
    </message>
    <message>
        <source>not settled within the limit</source>
        <translation>innerhalb der Grenze nicht eingeschwungen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 Warnung</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 Warnungen</translation>
    </message>
    <message>
        <source>1 hint</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>%1 hints</source>
        <translation>%1 Hinweise</translation>
    </message>
    <message>
        <source>1 note</source>
        <translation>1 Anmerkung</translation>
    </message>
    <message>
        <source>%1 notes</source>
        <translation>%1 Anmerkungen</translation>
    </message>
    <message>
        <source>Routing never settles.</source>
        <translation>Das Routing kommt nie zur Ruhe.</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1 mit %2</translation>
    </message>
    <message>
        <source>Routing never settles: every %1 the same events come again. Tables change at %2.</source>
        <translation>Das Routing kommt nie zur Ruhe: Alle %1 wiederholen sich dieselben Ereignisse. Tabellen ändern sich auf %2.</translation>
    </message>
    <message>
        <source>Routing never settles: every %1 the same events come again. Sessions fall: %2.</source>
        <translation>Das Routing kommt nie zur Ruhe: Alle %1 wiederholen sich dieselben Ereignisse. Sitzungen fallen: %2.</translation>
    </message>
    <message>
        <source>Routing settles at once.</source>
        <translation>Das Routing kommt sofort zur Ruhe.</translation>
    </message>
    <message>
        <source>Routing settles after %1.</source>
        <translation>Das Routing kommt nach %1 zur Ruhe.</translation>
    </message>
    <message>
        <source>Routing neither settled nor repeated within the time that was computed.</source>
        <translation>Das Routing kam in der berechneten Zeit weder zur Ruhe, noch wiederholte es sich.</translation>
    </message>
    <message>
        <source>The computation was stopped.</source>
        <translation>Die Berechnung wurde angehalten.</translation>
    </message>
</context>
<context>
    <name>PeeringForm</name>
    <message>
        <source>Joins %1 and %2</source>
        <translation>Verbindet %1 und %2</translation>
    </message>
    <message>
        <source>Connected: both halves are there.</source>
        <translation>Verbunden: Beide Hälften bestehen.</translation>
    </message>
    <message>
        <source>Initiated: the other half is missing, nothing passes.</source>
        <translation>Angelegt: Die andere Hälfte fehlt, nichts kommt durch.</translation>
    </message>
    <message>
        <source>Disconnected: a half was deleted once; the half that is left must be made again too.</source>
        <translation>Getrennt: Eine Hälfte wurde einmal gelöscht; auch die verbliebene muss neu angelegt werden.</translation>
    </message>
    <message>
        <source>Add peering half</source>
        <translation>Peering-Hälfte hinzufügen</translation>
    </message>
    <message>
        <source>Delete peering half</source>
        <translation>Peering-Hälfte löschen</translation>
    </message>
    <message>
        <source>%1 peers with %2</source>
        <translation>%1 hat ein Peering mit %2</translation>
    </message>
    <message>
        <source>Traffic between the two address spaces</source>
        <translation>Verkehr zwischen den beiden Adressräumen</translation>
    </message>
    <message>
        <source>Takes traffic that the other side forwards</source>
        <translation>Nimmt Verkehr an, den die andere Seite weiterleitet</translation>
    </message>
    <message>
        <source>Lends its gateway or route server</source>
        <translation>Leiht sein Gateway oder seinen Route Server</translation>
    </message>
    <message>
        <source>Uses the gateway or route server of the other side</source>
        <translation>Benutzt Gateway oder Route Server der anderen Seite</translation>
    </message>
    <message>
        <source>Change peering</source>
        <translation>Peering ändern</translation>
    </message>
    <message>
        <source>Only if the other side has one</source>
        <translation>Nur wenn die andere Seite eines hat</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>VNet</source>
        <translation>VNet</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>NVA</source>
        <translation>NVA</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>Route server instance</source>
        <translation>Route-Server-Instanz</translation>
    </message>
    <message>
        <source>Route table</source>
        <translation>Routentabelle</translation>
    </message>
    <message>
        <source>Virtual router</source>
        <translation>Virtueller Router</translation>
    </message>
    <message>
        <source>Peering, a strand a half</source>
        <translation>Peering, ein Strang je Hälfte</translation>
    </message>
    <message>
        <source>eBGP session</source>
        <translation>eBGP-Sitzung</translation>
    </message>
    <message>
        <source>eBGP session, up</source>
        <translation>eBGP-Sitzung, steht</translation>
    </message>
    <message>
        <source>eBGP session, down</source>
        <translation>eBGP-Sitzung, unten</translation>
    </message>
    <message>
        <source>eBGP session, flaps, now up</source>
        <translation>eBGP-Sitzung, flattert, jetzt oben</translation>
    </message>
    <message>
        <source>eBGP session, flaps, now down</source>
        <translation>eBGP-Sitzung, flattert, jetzt unten</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>No error and no warning.</source>
        <translation>Kein Fehler und keine Warnung.</translation>
    </message>
    <message>
        <source>Errors: %1. Warnings: %2.</source>
        <translation>Fehler: %1. Warnungen: %2.</translation>
    </message>
    <message>
        <source>%1: expected a name that ends in .svg, .png or .pdf</source>
        <translation>%1: erwartet wird ein Name, der auf .svg, .png oder .pdf endet</translation>
    </message>
    <message>
        <source>%1: the picture would be wider or higher than %2 pixels; expected a smaller scale</source>
        <translation>%1: das Bild wäre breiter oder höher als %2 Pixel; erwartet wird ein kleinerer Maßstab</translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1: lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>VPN gateway</source>
        <translation>VPN-Gateway</translation>
    </message>
    <message>
        <source>Azure Firewall</source>
        <translation>Azure Firewall</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>On-prem site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>BGP between routers</source>
        <translation>BGP zwischen Routern</translation>
    </message>
    <message>
        <source>Tunnel</source>
        <translation>Tunnel</translation>
    </message>
    <message>
        <source>ExpressRoute</source>
        <translation>ExpressRoute</translation>
    </message>
    <message>
        <source>ExpressRoute gateway</source>
        <translation>ExpressRoute-Gateway</translation>
    </message>
    <message>
        <source>ExpressRoute circuit</source>
        <translation>ExpressRoute-Leitung</translation>
    </message>
    <message>
        <source>Security group</source>
        <translation>Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NAT-Gateway</translation>
    </message>
</context>
<context>
    <name>PolicyForm</name>
    <message>
        <source>Keeps learned next hops</source>
        <translation>Behält gelernte nächste Hops</translation>
    </message>
    <message>
        <source>AS override</source>
        <translation>AS ersetzen</translation>
    </message>
    <message>
        <source>Prepend</source>
        <translation>Prepend</translation>
    </message>
    <message>
        <source>Local preference</source>
        <translation>Local Preference</translation>
    </message>
    <message>
        <source>Takes out of paths</source>
        <translation>Nimmt aus Pfaden heraus</translation>
    </message>
    <message>
        <source>Adds communities</source>
        <translation>Fügt Communitys hinzu</translation>
    </message>
    <message>
        <source>Sends only</source>
        <translation>Sendet nur</translation>
    </message>
    <message>
        <source>Never sends</source>
        <translation>Sendet nie</translation>
    </message>
    <message>
        <source>Takes only</source>
        <translation>Nimmt nur an</translation>
    </message>
    <message>
        <source>Never takes</source>
        <translation>Nimmt nie an</translation>
    </message>
    <message>
        <source>Sends</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>its own announcements</source>
        <translation>eigene Ankündigungen</translation>
    </message>
    <message>
        <source>its best routes</source>
        <translation>beste Routen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>PrivateEndpointForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>In subnet %1</source>
        <translation>Im Subnetz %1</translation>
    </message>
</context>
<context>
    <name>Proposal</name>
    <message>
        <source>%1 via %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>announces %1</source>
        <translation>kündigt %1 an</translation>
    </message>
    <message>
        <source>running</source>
        <translation>in Betrieb</translation>
    </message>
    <message>
        <source>forwarding in the guest</source>
        <translation>Weiterleitung im Gast</translation>
    </message>
    <message>
        <source>source NAT</source>
        <translation>Quell-NAT</translation>
    </message>
    <message>
        <source>IP forwarding</source>
        <translation>IP-Weiterleitung</translation>
    </message>
    <message>
        <source>gateway route propagation</source>
        <translation>Weitergabe von Gateway-Routen</translation>
    </message>
    <message>
        <source>peering with the first instance</source>
        <translation>Peering mit der ersten Instanz</translation>
    </message>
    <message>
        <source>peering with the second instance</source>
        <translation>Peering mit der zweiten Instanz</translation>
    </message>
    <message>
        <source>ebgp-multihop</source>
        <translation>ebgp-multihop</translation>
    </message>
    <message>
        <source>BGP with %1</source>
        <translation>BGP mit %1</translation>
    </message>
</context>
<context>
    <name>PublicAddressForm</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Change public address</source>
        <translation>Öffentliche Adresse ändern</translation>
    </message>
    <message>
        <source>No interface has it.</source>
        <translation>Keine Schnittstelle hat sie.</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>An %1</translation>
    </message>
</context>
<context>
    <name>Repair</name>
    <message>
        <source>the prefix</source>
        <translation>das Präfix</translation>
    </message>
    <message>
        <source>the address</source>
        <translation>die Adresse</translation>
    </message>
    <message>
        <source>A static route on %1 takes the way to the instances, %2, through %3: its longest match no longer comes from BGP.</source>
        <translation>Eine statische Route auf %1 nimmt den Weg zu den Instanzen, %2, über %3: Die längste Übereinstimmung kommt nicht mehr aus BGP.</translation>
    </message>
    <message>
        <source>A route table on %1 with 0.0.0.0/0 to the Internet: user routes beat BGP routes, so what leaves this subnet goes out. Other subnets keep the route through the appliance.</source>
        <translation>Eine Routentabelle an %1 mit 0.0.0.0/0 ins Internet: Benutzerrouten schlagen BGP-Routen, also geht hinaus, was dieses Subnetz verlässt. Andere Subnetze behalten die Route durch die Appliance.</translation>
    </message>
    <message>
        <source>A route table on %1 with propagation off. Its price: subnet %1 also loses all gateway and BGP routes.</source>
        <translation>Eine Routentabelle an %1 mit abgeschalteter Propagierung. Der Preis: Subnetz %1 verliert auch alle Gateway- und BGP-Routen.</translation>
    </message>
    <message>
        <source>%1 is stopped: its sessions end and its routes go. Its price: so does everything else that it does.</source>
        <translation>%1 wird angehalten: Die Sitzungen enden, und die Routen verschwinden. Der Preis: alles andere, was diese Maschine tut, auch.</translation>
    </message>
    <message>
        <source>The BGP connection %1 is deleted at the route server. Its price: every route that it carried goes.</source>
        <translation>Die BGP-Verbindung %1 wird am Route Server gelöscht. Der Preis: Jede Route, die sie trug, verschwindet.</translation>
    </message>
    <message>
        <source>IP forwarding is switched on for the interfaces of %1.</source>
        <translation>Die IP-Weiterleitung wird für die Schnittstellen von %1 eingeschaltet.</translation>
    </message>
    <message>
        <source>Forwarding is switched on in the guest of %1.</source>
        <translation>Die Weiterleitung wird im Gast von %1 eingeschaltet.</translation>
    </message>
    <message>
        <source>%1 puts its own address into what it sends to the Internet, so that the cloud translates it. Its price: the other end sees %1 as the sender.</source>
        <translation>%1 setzt in alles, was ins Internet geht, die eigene Adresse ein, damit die Cloud es übersetzt. Der Preis: Die Gegenseite sieht %1 als Absender.</translation>
    </message>
    <message>
        <source>The appliance of %1 configures a session to each of the two instances.</source>
        <translation>Die Appliance von %1 richtet eine Sitzung zu jeder der beiden Instanzen ein.</translation>
    </message>
    <message>
        <source>%1 announces %2 to both instances of the route server.</source>
        <translation>%1 kündigt %2 beiden Instanzen des Route Servers an.</translation>
    </message>
    <message>
        <source>The session %1 is allowed to cross the virtual router.</source>
        <translation>Die Sitzung %1 darf den virtuellen Router überqueren.</translation>
    </message>
    <message>
        <source>%1 no longer announces %2. Its price: it no longer draws this traffic.</source>
        <translation>%1 kündigt %2 nicht mehr an. Der Preis: Dieser Verkehr wird nicht mehr angezogen.</translation>
    </message>
    <message>
        <source>Add the static route %2 via %3 on %1</source>
        <translation>Statische Route %2 über %3 auf %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add a route table with 0.0.0.0/0 → Internet on subnet %1</source>
        <translation>Routentabelle mit 0.0.0.0/0 → Internet am Subnetz %1 hinzufügen</translation>
    </message>
    <message>
        <source>Switch route propagation off on subnet %1</source>
        <translation>Routenpropagierung am Subnetz %1 abschalten</translation>
    </message>
    <message>
        <source>Emergency: stop %1</source>
        <translation>Notausgang: %1 anhalten</translation>
    </message>
    <message>
        <source>Emergency: delete the BGP connection %1</source>
        <translation>Notausgang: BGP-Verbindung %1 löschen</translation>
    </message>
    <message>
        <source>Switch IP forwarding on for %1</source>
        <translation>IP-Weiterleitung für %1 einschalten</translation>
    </message>
    <message>
        <source>Switch forwarding on in the guest of %1</source>
        <translation>Weiterleitung im Gast von %1 einschalten</translation>
    </message>
    <message>
        <source>Switch source NAT on for %1</source>
        <translation>Quell-NAT für %1 einschalten</translation>
    </message>
    <message>
        <source>Peer with both instances: %1</source>
        <translation>Sitzungen mit beiden Instanzen: %1</translation>
    </message>
    <message>
        <source>Announce %2 to both instances from %1</source>
        <translation>%2 von %1 beiden Instanzen ankündigen</translation>
    </message>
    <message>
        <source>Allow multihop on the session %1</source>
        <translation>Multihop auf der Sitzung %1 erlauben</translation>
    </message>
    <message>
        <source>Stop announcing %2 from %1</source>
        <translation>%2 von %1 nicht mehr ankündigen</translation>
    </message>
    <message>
        <source>From outside: the way in is lost, so this is done at the cloud&apos;s side.</source>
        <translation>Von außen: Der Zugang ist verloren, also geschieht dies auf der Seite der Cloud.</translation>
    </message>
    <message>
        <source>Loops: %1 before, %2 after.</source>
        <translation>Schleifen: %1 vorher, %2 nachher.</translation>
    </message>
    <message>
        <source>Machines that reach the Internet: %1 before, %2 after, of %3.</source>
        <translation>Maschinen, die das Internet erreichen: %1 vorher, %2 nachher, von %3.</translation>
    </message>
    <message>
        <source>Sessions that stay up: %1 before, %2 after, of %3.</source>
        <translation>Sitzungen, die oben bleiben: %1 vorher, %2 nachher, von %3.</translation>
    </message>
    <message>
        <source>New findings: %1.</source>
        <translation>Neue Befunde: %1.</translation>
    </message>
    <message>
        <source>The finding is gone.</source>
        <translation>Der Befund ist verschwunden.</translation>
    </message>
    <message>
        <source>The finding stays.</source>
        <translation>Der Befund bleibt.</translation>
    </message>
    <message>
        <source>Both halves of %1 are set so that the spoke uses the gateways and the route server of its peer, and is announced by them.</source>
        <translation>Beide Hälften von %1 werden so gesetzt, dass der Spoke die Gateways und den Route Server seines Partners nutzt und von ihnen angekündigt wird.</translation>
    </message>
    <message>
        <source>Both halves of %1 take the address space of the other side as it is now.</source>
        <translation>Beide Hälften von %1 übernehmen den Adressraum der anderen Seite, wie er jetzt ist.</translation>
    </message>
    <message>
        <source>The receiving half of %1 allows forwarded traffic.</source>
        <translation>Die empfangende Hälfte von %1 erlaubt weitergeleiteten Verkehr.</translation>
    </message>
    <message>
        <source>The route table %1 lets gateway and BGP routes in again, for all its subnets.</source>
        <translation>Die Routentabelle %1 lässt Gateway- und BGP-Routen wieder ein, für alle ihre Subnetze.</translation>
    </message>
    <message>
        <source>A user route for the very prefix %2 leads what leaves %1 through %3.</source>
        <translation>Eine Benutzerroute für genau das Präfix %2 führt, was %1 verlässt, durch %3.</translation>
    </message>
    <message>
        <source>The security groups at %1 get a rule that lets foreign addresses pass, in both directions.</source>
        <translation>Die Sicherheitsgruppen an %1 bekommen eine Regel, die fremde Adressen in beiden Richtungen durchlässt.</translation>
    </message>
    <message>
        <source>%1 announces 0.0.0.0/0 beside the two halves, which takes the None routes away.</source>
        <translation>%1 kündigt neben den zwei Hälften 0.0.0.0/0 an, was die None-Routen wegnimmt.</translation>
    </message>
    <message>
        <source>In %1 a user route inside the prefix of the VNet takes the place of a private endpoint.</source>
        <translation>In %1 tritt eine Benutzerroute innerhalb des VNet-Präfixes an die Stelle eines privaten Endpunkts.</translation>
    </message>
    <message>
        <source>All appliances but %1 announce the prefix with a longer path: %1 carries every flow, the others stand by.</source>
        <translation>Alle Appliances bis auf %1 kündigen das Präfix mit längerem Pfad an: %1 trägt jeden Fluss, die anderen stehen bereit.</translation>
    </message>
    <message>
        <source>Let the spoke use the gateways of its peer: %1</source>
        <translation>Den Spoke die Gateways seines Partners nutzen lassen: %1</translation>
    </message>
    <message>
        <source>Sync the address space of %1</source>
        <translation>Den Adressraum von %1 abgleichen</translation>
    </message>
    <message>
        <source>Allow forwarded traffic on %1</source>
        <translation>Weitergeleiteten Verkehr auf %1 erlauben</translation>
    </message>
    <message>
        <source>Switch route propagation on in %1</source>
        <translation>Routenverteilung in %1 einschalten</translation>
    </message>
    <message>
        <source>Add the user route %2 via %3 on subnet %1</source>
        <translation>Die Benutzerroute %2 über %3 am Subnetz %1 hinzufügen</translation>
    </message>
    <message>
        <source>Let transit through the security groups at %1</source>
        <translation>Transit durch die Sicherheitsgruppen an %1 lassen</translation>
    </message>
    <message>
        <source>Announce 0.0.0.0/0 from %1</source>
        <translation>0.0.0.0/0 von %1 ankündigen</translation>
    </message>
    <message>
        <source>Let route tables decide about private endpoints in %1</source>
        <translation>Routentabellen über private Endpunkte in %1 entscheiden lassen</translation>
    </message>
    <message>
        <source>Prepend on all appliances but %1</source>
        <translation>Pfade aller Appliances bis auf %1 verlängern</translation>
    </message>
    <message>
        <source>%1 carries no security group any more.</source>
        <translation>%1 trägt keine Sicherheitsgruppe mehr.</translation>
    </message>
    <message>
        <source>Take the security group off %1</source>
        <translation>Die Sicherheitsgruppe von %1 abnehmen</translation>
    </message>
    <message>
        <source>A user route for %2 on %1 leaves the route server&apos;s packets in the VNet: it is longer than the one to the firewall.</source>
        <translation>Eine benutzerdefinierte Route für %2 auf %1 lässt die Pakete an den Route Server im VNet: Sie ist länger als die zur Firewall.</translation>
    </message>
    <message>
        <source>%1 no longer sends what the route server gave it or has by itself.</source>
        <translation>%1 schickt nicht mehr, was es vom Route Server hat oder was dieser selbst hat.</translation>
    </message>
    <message>
        <source>%1 puts the appliance&apos;s ASN in the place of the route server&apos;s, and holds back what the route server has by itself.</source>
        <translation>%1 setzt die ASN der Appliance an die Stelle der des Route Servers und hält zurück, was dieser selbst hat.</translation>
    </message>
    <message>
        <source>%1 announces fewer and shorter prefixes that cover the ones of before. Its price: they may cover more.</source>
        <translation>%1 kündigt weniger und kürzere Präfixe an, die die bisherigen abdecken. Der Preis: Sie decken womöglich mehr ab.</translation>
    </message>
    <message>
        <source>%1 exchanges routes between appliances and gateways, in both directions.</source>
        <translation>%1 tauscht Routen zwischen Appliances und Gateways aus, in beide Richtungen.</translation>
    </message>
    <message>
        <source>%1 runs two active instances, each with a session of its own.</source>
        <translation>%1 betreibt zwei aktive Instanzen, jede mit eigener Sitzung.</translation>
    </message>
    <message>
        <source>%1 announces 0.0.0.0/1 and 128.0.0.0/1 beside the default route: a VPN gateway passes them on.</source>
        <translation>%1 kündigt 0.0.0.0/1 und 128.0.0.0/1 neben der Standardroute an: Ein VPN-Gateway reicht sie weiter.</translation>
    </message>
    <message>
        <source>%1 becomes a site-to-site connection with BGP.</source>
        <translation>%1 wird zu einer Site-to-Site-Verbindung mit BGP.</translation>
    </message>
    <message>
        <source>%1 gets an ASN that a route server takes as a peer.</source>
        <translation>%1 bekommt eine ASN, die ein Route Server als Nachbar annimmt.</translation>
    </message>
    <message>
        <source>%1 peers with the address %3 of an interface.</source>
        <translation>%1 ist über die Adresse %3 einer Schnittstelle verbunden.</translation>
    </message>
    <message>
        <source>%1 announces %2 with its own address as next hop, which the cloud can deliver to.</source>
        <translation>%1 kündigt %2 mit der eigenen Adresse als nächstem Hop an, an die die Cloud zustellen kann.</translation>
    </message>
    <message>
        <source>The user route %2 leaves the route table of %1.</source>
        <translation>Die benutzerdefinierte Route %2 verlässt die Routentabelle von %1.</translation>
    </message>
    <message>
        <source>%1 runs again, and takes what is sent to its address.</source>
        <translation>%1 läuft wieder und nimmt an, was an seine Adresse geht.</translation>
    </message>
    <message>
        <source>%1 has no public address any more. Its price: whoever needs it from outside must come through the appliance, which translates.</source>
        <translation>%1 hat keine öffentliche Adresse mehr. Der Preis: Wer es von außen braucht, muss durch die Appliance kommen, die übersetzt.</translation>
    </message>
    <message>
        <source>Add the user route %2 → VnetLocal on %1</source>
        <translation>Benutzerdefinierte Route %2 → VnetLocal auf %1 hinzufügen</translation>
    </message>
    <message>
        <source>Filter what %1 sends back</source>
        <translation>Filtern, was %1 zurückschickt</translation>
    </message>
    <message>
        <source>Override the AS on %1</source>
        <translation>AS-Override auf %1 einschalten</translation>
    </message>
    <message>
        <source>Summarise what %1 announces</source>
        <translation>Zusammenfassen, was %1 ankündigt</translation>
    </message>
    <message>
        <source>Switch branch-to-branch on for %1</source>
        <translation>Branch-to-Branch für %1 einschalten</translation>
    </message>
    <message>
        <source>Make %1 active-active</source>
        <translation>%1 aktiv-aktiv machen</translation>
    </message>
    <message>
        <source>Announce 0.0.0.0/1 and 128.0.0.0/1 from %1</source>
        <translation>0.0.0.0/1 und 128.0.0.0/1 von %1 ankündigen</translation>
    </message>
    <message>
        <source>Make %1 a site-to-site connection</source>
        <translation>%1 zu einer Site-to-Site-Verbindung machen</translation>
    </message>
    <message>
        <source>Give %1 another ASN</source>
        <translation>%1 eine andere ASN geben</translation>
    </message>
    <message>
        <source>Peer with %3 on %1</source>
        <translation>%1 mit %3 verbinden</translation>
    </message>
    <message>
        <source>Announce %2 with its own next hop from %1</source>
        <translation>%2 von %1 mit eigenem nächsten Hop ankündigen</translation>
    </message>
    <message>
        <source>Remove the user route %2 from subnet %1</source>
        <translation>Benutzerdefinierte Route %2 aus Subnetz %1 entfernen</translation>
    </message>
    <message>
        <source>Start %1</source>
        <translation>%1 starten</translation>
    </message>
    <message>
        <source>Take the public address off %1</source>
        <translation>%1 die öffentliche Adresse nehmen</translation>
    </message>
</context>
<context>
    <name>Route</name>
    <message>
        <source>its next hop</source>
        <translation>sein nächster Hop</translation>
    </message>
    <message>
        <source>another route</source>
        <translation>eine andere Route</translation>
    </message>
    <message>
        <source>A prefix of the VNet itself: delivered inside it.</source>
        <translation>Ein Präfix des VNets selbst: darin zugestellt.</translation>
    </message>
    <message>
        <source>A prefix of a peered VNet: delivered there.</source>
        <translation>Ein Präfix eines verbundenen VNets: dort zugestellt.</translation>
    </message>
    <message>
        <source>The system&apos;s own default route: out to the Internet.</source>
        <translation>Die Default-Route des Systems: ins Internet hinaus.</translation>
    </message>
    <message>
        <source>Private space that nothing here uses: dropped.</source>
        <translation>Privater Raum, den hier nichts benutzt: verworfen.</translation>
    </message>
    <message>
        <source>A system route.</source>
        <translation>Eine Systemroute.</translation>
    </message>
    <message>
        <source>Learned by BGP and programmed by the route server: handed to %1.</source>
        <translation>Durch BGP gelernt und vom Route Server programmiert: an %1 übergeben.</translation>
    </message>
    <message>
        <source>A route of the subnet&apos;s route table: out to the Internet.</source>
        <translation>Eine Route der Routentabelle des Subnetzes: ins Internet hinaus.</translation>
    </message>
    <message>
        <source>A route of the subnet&apos;s route table: dropped.</source>
        <translation>Eine Route der Routentabelle des Subnetzes: verworfen.</translation>
    </message>
    <message>
        <source>A route of the subnet&apos;s route table: handed to %1.</source>
        <translation>Eine Route der Routentabelle des Subnetzes: an %1 übergeben.</translation>
    </message>
    <message>
        <source>It lives in the guest itself.</source>
        <translation>Es lebt im Gast selbst.</translation>
    </message>
    <message>
        <source>The subnet on the wire.</source>
        <translation>Das Subnetz am Draht.</translation>
    </message>
    <message>
        <source>The gateway %1 is on a connected subnet.</source>
        <translation>Das Gateway %1 liegt in einem verbundenen Subnetz.</translation>
    </message>
    <message>
        <source>The gateway %1 is on no connected subnet: the kernel refuses the route.</source>
        <translation>Das Gateway %1 liegt in keinem verbundenen Subnetz: Der Kernel lehnt die Route ab.</translation>
    </message>
    <message>
        <source>The next hop %1 resolves through %2.</source>
        <translation>Der nächste Hop %1 wird über %2 aufgelöst.</translation>
    </message>
    <message>
        <source>The next hops %1 resolve through %2.</source>
        <translation>Die nächsten Hops %1 werden über %2 aufgelöst.</translation>
    </message>
    <message>
        <source>Only the default route covers the next hop %1, and this stack does not resolve next hops through it.</source>
        <translation>Nur die Default-Route deckt den nächsten Hop %1 ab, und dieser Stack löst nächste Hops nicht darüber auf.</translation>
    </message>
    <message>
        <source>Only the default route covers the next hops %1, and this stack does not resolve next hops through it.</source>
        <translation>Nur die Default-Route deckt die nächsten Hops %1 ab, und dieser Stack löst nächste Hops nicht darüber auf.</translation>
    </message>
    <message>
        <source>The longest match for the next hop %1 is this very route.</source>
        <translation>Die längste Übereinstimmung für den nächsten Hop %1 ist diese Route selbst.</translation>
    </message>
    <message>
        <source>The longest match for the next hops %1 is this very route.</source>
        <translation>Die längste Übereinstimmung für die nächsten Hops %1 ist diese Route selbst.</translation>
    </message>
    <message>
        <source>The longest match for the next hop %1 is another route learned by BGP, and this stack does not resolve through those.</source>
        <translation>Die längste Übereinstimmung für den nächsten Hop %1 ist eine andere durch BGP gelernte Route, und über solche löst dieser Stack nicht auf.</translation>
    </message>
    <message>
        <source>The longest match for the next hops %1 is another route learned by BGP, and this stack does not resolve through those.</source>
        <translation>Die längste Übereinstimmung für die nächsten Hops %1 ist eine andere durch BGP gelernte Route, und über solche löst dieser Stack nicht auf.</translation>
    </message>
    <message>
        <source>Nothing covers the next hop %1.</source>
        <translation>Nichts deckt den nächsten Hop %1 ab.</translation>
    </message>
    <message>
        <source>Nothing covers the next hops %1.</source>
        <translation>Nichts deckt die nächsten Hops %1 ab.</translation>
    </message>
    <message>
        <source>A connected or static route holds the same prefix.</source>
        <translation>Eine verbundene oder statische Route hält dasselbe Präfix.</translation>
    </message>
    <message>
        <source>Usable, but the daemon does not tell the kernel.</source>
        <translation>Benutzbar, aber der Daemon sagt es dem Kernel nicht.</translation>
    </message>
    <message>
        <source>The last scan found that the next hop %1 resolves through this very route, and put it aside.</source>
        <translation>Der letzte Scan fand, dass der nächste Hop %1 über diese Route selbst aufgelöst wird, und legte sie beiseite.</translation>
    </message>
    <message>
        <source>The last scan found that the next hops %1 resolve through this very route, and put it aside.</source>
        <translation>Der letzte Scan fand, dass die nächsten Hops %1 über diese Route selbst aufgelöst werden, und legte sie beiseite.</translation>
    </message>
    <message>
        <source>Beaten by %1.</source>
        <translation>Geschlagen von %1.</translation>
    </message>
    <message>
        <source>Not shown by Azure, beaten by %1.</source>
        <translation>Von Azure nicht gezeigt, geschlagen von %1.</translation>
    </message>
    <message>
        <source>%1 announced it itself, and %2 programmed it here.</source>
        <translation>%1 hat sie selbst angekündigt, und %2 hat sie hier eingetragen.</translation>
    </message>
    <message>
        <source>Announced by %1, programmed by %2.</source>
        <translation>Angekündigt von %1, eingetragen von %2.</translation>
    </message>
    <message>
        <source>A service endpoint of this subnet: straight to the service.</source>
        <translation>Ein Dienstendpunkt dieses Subnetzes: geradewegs zum Dienst.</translation>
    </message>
    <message>
        <source>A private endpoint: straight to it, wherever it stands in reach.</source>
        <translation>Ein privater Endpunkt: geradewegs dorthin, wo er in Reichweite auch steht.</translation>
    </message>
</context>
<context>
    <name>RouteServerForm</name>
    <message>
        <source>First instance</source>
        <translation>Erste Instanz</translation>
    </message>
    <message>
        <source>Second instance</source>
        <translation>Zweite Instanz</translation>
    </message>
    <message>
        <source>Branch-to-branch</source>
        <translation>Branch-to-Branch</translation>
    </message>
    <message>
        <source>Turn branch-to-branch on</source>
        <translation>Branch-to-Branch einschalten</translation>
    </message>
    <message>
        <source>Turn branch-to-branch off</source>
        <translation>Branch-to-Branch ausschalten</translation>
    </message>
    <message>
        <source>Passes routes of one appliance or gateway on to the others.</source>
        <translation>Gibt Routen einer Appliance oder eines Gateways an die anderen weiter.</translation>
    </message>
    <message>
        <source>In subnet %1</source>
        <translation>Im Subnetz %1</translation>
    </message>
    <message>
        <source>No BGP connection.</source>
        <translation>Keine BGP-Verbindung.</translation>
    </message>
    <message>
        <source>BGP connections: %1</source>
        <translation>BGP-Verbindungen: %1</translation>
    </message>
    <message>
        <source>Change instance address</source>
        <translation>Adresse der Instanz ändern</translation>
    </message>
    <message>
        <source>%1, as usual</source>
        <translation>%1, wie üblich</translation>
    </message>
    <message>
        <source>Hub routing preference</source>
        <translation>Hub-Routing-Präferenz</translation>
    </message>
    <message>
        <source>Change hub routing preference</source>
        <translation>Hub-Routing-Präferenz ändern</translation>
    </message>
</context>
<context>
    <name>RouteTableForm</name>
    <message>
        <source>Propagate gateway routes</source>
        <translation>Gateway-Routen propagieren</translation>
    </message>
    <message>
        <source>Stop propagation of gateway routes</source>
        <translation>Gateway-Routen nicht mehr propagieren</translation>
    </message>
    <message>
        <source>Without propagation its subnets take no route from BGP at all.</source>
        <translation>Ohne Propagierung nehmen ihre Subnetze gar keine Route aus BGP.</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>Next hop type</source>
        <translation>Typ des nächsten Hops</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address: expected the address of the appliance, such as 10.0.0.4.</source>
        <translation>Adresse: Erwartet wurde die Adresse der Appliance, etwa 10.0.0.4.</translation>
    </message>
    <message>
        <source>Change routes</source>
        <translation>Routen ändern</translation>
    </message>
    <message>
        <source>route-%1</source>
        <translation>route-%1</translation>
    </message>
    <message>
        <source>No subnet uses it: it changes nothing yet.</source>
        <translation>Kein Subnetz benutzt sie: Noch ändert sie nichts.</translation>
    </message>
    <message>
        <source>Used by %1</source>
        <translation>Benutzt von %1</translation>
    </message>
    <message>
        <source>Keep the routes of peerings</source>
        <translation>Routen der Peerings behalten</translation>
    </message>
    <message>
        <source>Keep peering routes</source>
        <translation>Peering-Routen behalten</translation>
    </message>
    <message>
        <source>Disable peering routes</source>
        <translation>Peering-Routen abschalten</translation>
    </message>
    <message>
        <source>Prefix or service tag</source>
        <translation>Präfix oder Diensttag</translation>
    </message>
</context>
<context>
    <name>RowForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>A VNet owns prefixes that do not overlap each other.</source>
        <translation>Ein VNet besitzt Präfixe, die einander nicht überlappen.</translation>
    </message>
    <message>
        <source>Some ranges are allowed nowhere in a VNet.</source>
        <translation>Manche Bereiche sind in einem VNet nirgends erlaubt.</translation>
    </message>
    <message>
        <source>A subnet lies inside one prefix of its VNet and overlaps no other.</source>
        <translation>Ein Subnetz liegt in einem Präfix seines VNets und überlappt kein anderes.</translation>
    </message>
    <message>
        <source>A subnet has a length of /2 to /29.</source>
        <translation>Ein Subnetz hat eine Länge von /2 bis /29.</translation>
    </message>
    <message>
        <source>The first four addresses and the last of a subnet are reserved.</source>
        <translation>Die ersten vier Adressen und die letzte eines Subnetzes sind reserviert.</translation>
    </message>
    <message>
        <source>The virtual router answers for every address and cannot be seen.</source>
        <translation>Der virtuelle Router antwortet für jede Adresse und ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>Only the primary interface gives the guest a default route.</source>
        <translation>Nur die primäre Schnittstelle gibt dem Gast eine Default-Route.</translation>
    </message>
    <message>
        <source>Subnets with a special name have rules of their own.</source>
        <translation>Für Subnetze mit besonderem Namen gelten eigene Regeln.</translation>
    </message>
    <message>
        <source>Address spaces may overlap as long as they are not peered.</source>
        <translation>Adressräume dürfen sich überlappen, solange sie kein Peering haben.</translation>
    </message>
    <message>
        <source>Each prefix of the VNet is a VnetLocal route.</source>
        <translation>Jedes Präfix des VNets ist eine VnetLocal-Route.</translation>
    </message>
    <message>
        <source>Every subnet has 0.0.0.0/0 to the Internet until it is overridden.</source>
        <translation>Jedes Subnetz hat 0.0.0.0/0 ins Internet, bis es überschrieben wird.</translation>
    </message>
    <message>
        <source>Private space that nothing uses has next hop None.</source>
        <translation>Privater Raum, den nichts benutzt, hat den nächsten Hop None.</translation>
    </message>
    <message>
        <source>A VNet prefix takes the place of the None route that equals it.</source>
        <translation>Ein Präfix des VNets tritt an die Stelle der None-Route, die ihm gleicht.</translation>
    </message>
    <message>
        <source>None routes vanish when 0.0.0.0/0 is overridden; two halves do not override it.</source>
        <translation>None-Routen verschwinden, wenn 0.0.0.0/0 überschrieben wird; zwei Hälften überschreiben es nicht.</translation>
    </message>
    <message>
        <source>Each prefix of a connected peer is a peering route.</source>
        <translation>Jedes Präfix eines verbundenen Peers ist eine Peering-Route.</translation>
    </message>
    <message>
        <source>What a route server learned has the announced address as next hop.</source>
        <translation>Was ein Route Server gelernt hat, hat die angekündigte Adresse als nächsten Hop.</translation>
    </message>
    <message>
        <source>The longest prefix wins; for equal ones user routes beat BGP routes, and those beat system routes.</source>
        <translation>Das längste Präfix gewinnt; bei gleichen schlagen Benutzerrouten BGP-Routen und diese die Systemrouten.</translation>
    </message>
    <message>
        <source>Routes of the VNet and its peerings win over BGP routes that are equal or longer.</source>
        <translation>Routen des VNets und seiner Peerings gewinnen gegen BGP-Routen, die gleich oder länger sind.</translation>
    </message>
    <message>
        <source>For one prefix from several gateways the routing preference decides.</source>
        <translation>Bei einem Präfix von mehreren Gateways entscheidet die Routing-Präferenz.</translation>
    </message>
    <message>
        <source>Equal routes with several next hops share the flows.</source>
        <translation>Gleiche Routen mit mehreren nächsten Hops teilen sich die Flüsse.</translation>
    </message>
    <message>
        <source>Invalid means that a better source holds the same prefix.</source>
        <translation>Invalid heißt, dass eine bessere Quelle dasselbe Präfix hält.</translation>
    </message>
    <message>
        <source>A system default route beaten by BGP, and None routes, are not shown; what a user route beat is Invalid.</source>
        <translation>Eine von BGP geschlagene Default-Route des Systems und None-Routen werden nicht gezeigt; was eine Benutzerroute schlug, ist Invalid.</translation>
    </message>
    <message>
        <source>Next hop None drops.</source>
        <translation>Der nächste Hop None verwirft.</translation>
    </message>
    <message>
        <source>A user route stays active when its next hop is dead.</source>
        <translation>Eine Benutzerroute bleibt aktiv, wenn ihr nächster Hop tot ist.</translation>
    </message>
    <message>
        <source>A user route leads to an appliance, a gateway, the VNet, the Internet or None.</source>
        <translation>Eine Benutzerroute führt zu einer Appliance, einem Gateway, dem VNet, dem Internet oder None.</translation>
    </message>
    <message>
        <source>A next hop must be an interface in the VNet or in one peered directly.</source>
        <translation>Ein nächster Hop muss eine Schnittstelle im VNet oder in einem direkt verbundenen sein.</translation>
    </message>
    <message>
        <source>The fabric does not look a next hop up a second time.</source>
        <translation>Die Fabric schlägt einen nächsten Hop kein zweites Mal nach.</translation>
    </message>
    <message>
        <source>A route table applies to what leaves its subnets and holds each prefix once.</source>
        <translation>Eine Routentabelle gilt für das, was ihre Subnetze verlässt, und enthält jedes Präfix einmal.</translation>
    </message>
    <message>
        <source>An appliance in the subnet whose route leads to it gets its own packets back.</source>
        <translation>Eine Appliance in dem Subnetz, dessen Route zu ihr führt, bekommt ihre eigenen Pakete zurück.</translation>
    </message>
    <message>
        <source>With propagation off a subnet loses all gateway and BGP routes.</source>
        <translation>Ohne Propagierung verliert ein Subnetz alle Gateway- und BGP-Routen.</translation>
    </message>
    <message>
        <source>An overridden default route breaks direct ways in from the Internet.</source>
        <translation>Eine überschriebene Default-Route bricht direkte Zugänge aus dem Internet.</translation>
    </message>
    <message>
        <source>The order in which effective routes are computed.</source>
        <translation>Die Reihenfolge, in der effektive Routen berechnet werden.</translation>
    </message>
    <message>
        <source>A peering has two halves, and routes exist only while both do.</source>
        <translation>Ein Peering hat zwei Hälften, und Routen gibt es nur, solange beide bestehen.</translation>
    </message>
    <message>
        <source>Peered VNets may not overlap.</source>
        <translation>VNets mit Peering dürfen sich nicht überlappen.</translation>
    </message>
    <message>
        <source>Peering is not transitive.</source>
        <translation>Peering ist nicht transitiv.</translation>
    </message>
    <message>
        <source>The flags of each half say what may pass.</source>
        <translation>Die Schalter jeder Hälfte sagen, was durchdarf.</translation>
    </message>
    <message>
        <source>Remote gateways: over one peering, with none of one&apos;s own, if the peer allows it and has one.</source>
        <translation>Entfernte Gateways: über ein Peering, ohne eigene, wenn der Peer es erlaubt und eines hat.</translation>
    </message>
    <message>
        <source>A VNet that uses remote gateways learns their routes and is announced by them.</source>
        <translation>Ein VNet, das entfernte Gateways benutzt, lernt deren Routen und wird von ihnen angekündigt.</translation>
    </message>
    <message>
        <source>Two spokes of one hub do not learn each other&apos;s prefix.</source>
        <translation>Zwei Spokes eines Hubs lernen das Präfix des anderen nicht.</translation>
    </message>
    <message>
        <source>Whether forwarded traffic is really filtered is disputed.</source>
        <translation>Ob weitergeleiteter Verkehr wirklich gefiltert wird, ist umstritten.</translation>
    </message>
    <message>
        <source>A VNet has at most one route server, in RouteServerSubnet.</source>
        <translation>Ein VNet hat höchstens einen Route Server, im RouteServerSubnet.</translation>
    </message>
    <message>
        <source>The instances have the fifth and sixth address of their subnet.</source>
        <translation>Die Instanzen haben die fünfte und sechste Adresse ihres Subnetzes.</translation>
    </message>
    <message>
        <source>A route server has a fixed ASN and needs peers with another 16-bit ASN.</source>
        <translation>Ein Route Server hat eine feste ASN und braucht Peers mit einer anderen 16-Bit-ASN.</translation>
    </message>
    <message>
        <source>Sessions are external multihop BGP with keepalive 60 s and hold 180 s.</source>
        <translation>Sitzungen sind externes BGP mit Multihop, Keepalive 60 s und Hold 180 s.</translation>
    </message>
    <message>
        <source>Each appliance peers with both instances; each instance programs part of the machines.</source>
        <translation>Jede Appliance spricht mit beiden Instanzen; jede Instanz programmiert einen Teil der Maschinen.</translation>
    </message>
    <message>
        <source>A peer address is an interface in the VNet or in one peered with it.</source>
        <translation>Eine Peer-Adresse ist eine Schnittstelle im VNet oder in einem damit verbundenen.</translation>
    </message>
    <message>
        <source>A route server never forwards a packet.</source>
        <translation>Ein Route Server leitet nie ein Paket weiter.</translation>
    </message>
    <message>
        <source>A route server announces its VNet&apos;s prefixes and those of VNets that use it.</source>
        <translation>Ein Route Server kündigt die Präfixe seines VNets und der VNets an, die ihn benutzen.</translation>
    </message>
    <message>
        <source>It announces them with its own ASN and the instance as next hop.</source>
        <translation>Er kündigt sie mit der eigenen ASN und der Instanz als nächstem Hop an.</translation>
    </message>
    <message>
        <source>Subnets, user routes and system routes are never announced.</source>
        <translation>Subnetze, Benutzerrouten und Systemrouten werden nie angekündigt.</translation>
    </message>
    <message>
        <source>The route server is the BGP next hop, never the one of the data.</source>
        <translation>Der Route Server ist der nächste Hop in BGP, nie der der Daten.</translation>
    </message>
    <message>
        <source>The next hop is kept as announced.</source>
        <translation>Der nächste Hop bleibt, wie er angekündigt wurde.</translation>
    </message>
    <message>
        <source>Learned routes are shown with origin EBgp and weight 32768.</source>
        <translation>Gelernte Routen werden mit Herkunft EBgp und Gewicht 32768 gezeigt.</translation>
    </message>
    <message>
        <source>A prefix that is no shorter than one of a VNet in reach is not programmed there.</source>
        <translation>Ein Präfix, das nicht kürzer ist als eines eines VNets in Reichweite, wird dort nicht programmiert.</translation>
    </message>
    <message>
        <source>A default route from an appliance is programmed everywhere, its own subnet included.</source>
        <translation>Eine Default-Route von einer Appliance wird überall programmiert, auch in ihrem eigenen Subnetz.</translation>
    </message>
    <message>
        <source>A route whose path holds the route server&apos;s ASN is dropped.</source>
        <translation>Eine Route, deren Pfad die ASN des Route Servers enthält, wird verworfen.</translation>
    </message>
    <message>
        <source>The shortest AS path wins; equal ones share the flows.</source>
        <translation>Der kürzeste AS-Pfad gewinnt; gleich lange teilen sich die Flüsse.</translation>
    </message>
    <message>
        <source>Routes with NO_ADVERTISE are programmed and not passed on.</source>
        <translation>Routen mit NO_ADVERTISE werden programmiert und nicht weitergegeben.</translation>
    </message>
    <message>
        <source>Routes are programmed in every subnet of the VNet and of those that use its route server.</source>
        <translation>Routen werden in jedes Subnetz des VNets und derer programmiert, die seinen Route Server benutzen.</translation>
    </message>
    <message>
        <source>Without branch-to-branch the routes of appliances go to machines only.</source>
        <translation>Ohne Branch-to-Branch gehen die Routen der Appliances nur an Maschinen.</translation>
    </message>
    <message>
        <source>No route table and no security group on RouteServerSubnet.</source>
        <translation>Keine Routentabelle und keine Sicherheitsgruppe am RouteServerSubnet.</translation>
    </message>
    <message>
        <source>A next hop must not be reached through the route that it announced.</source>
        <translation>Ein nächster Hop darf nicht über die Route erreicht werden, die er angekündigt hat.</translation>
    </message>
    <message>
        <source>An announced default route comes back to its own appliance.</source>
        <translation>Eine angekündigte Default-Route kommt zu ihrer eigenen Appliance zurück.</translation>
    </message>
    <message>
        <source>An announced prefix comes back to its own appliance.</source>
        <translation>Ein angekündigtes Präfix kommt zu seiner eigenen Appliance zurück.</translation>
    </message>
    <message>
        <source>Two appliances that point to each other make a loop.</source>
        <translation>Zwei Appliances, die aufeinander zeigen, bilden eine Schleife.</translation>
    </message>
    <message>
        <source>A next hop that nobody in reach owns swallows its packets.</source>
        <translation>Ein nächster Hop, den niemand in Reichweite besitzt, verschluckt seine Pakete.</translation>
    </message>
    <message>
        <source>An appliance forwards only with both switches on.</source>
        <translation>Eine Appliance leitet nur weiter, wenn beide Schalter an sind.</translation>
    </message>
    <message>
        <source>An announced prefix of a VNet in reach is ignored.</source>
        <translation>Ein angekündigtes Präfix eines VNets in Reichweite wird nicht beachtet.</translation>
    </message>
    <message>
        <source>With one instance only, part of the machines lack the routes.</source>
        <translation>Mit nur einer Instanz fehlen einem Teil der Maschinen die Routen.</translation>
    </message>
    <message>
        <source>Both instances must hear the same routes.</source>
        <translation>Beide Instanzen müssen dieselben Routen hören.</translation>
    </message>
    <message>
        <source>ASN, peer address and multihop must suit the route server.</source>
        <translation>ASN, Peer-Adresse und Multihop müssen zum Route Server passen.</translation>
    </message>
    <message>
        <source>An appliance must translate what it sends to the Internet for others.</source>
        <translation>Eine Appliance muss übersetzen, was sie für andere ins Internet schickt.</translation>
    </message>
    <message>
        <source>A direct way in and another way out make no connection.</source>
        <translation>Ein direkter Weg hinein und ein anderer hinaus ergeben keine Verbindung.</translation>
    </message>
    <message>
        <source>The way in to an appliance follows the default route of its subnet.</source>
        <translation>Der Zugang zu einer Appliance folgt der Default-Route ihres Subnetzes.</translation>
    </message>
    <message>
        <source>A next hop resolves through a route that does not depend on it.</source>
        <translation>Ein nächster Hop wird über eine Route aufgelöst, die nicht von ihm abhängt.</translation>
    </message>
    <message>
        <source>IOS installs a route, finds that it depends on itself and removes it again.</source>
        <translation>IOS trägt eine Route ein, stellt fest, dass sie von sich selbst abhängt, und entfernt sie wieder.</translation>
    </message>
    <message>
        <source>FRR does not resolve next hops through the default route unless told to.</source>
        <translation>FRR löst nächste Hops nicht über die Default-Route auf, wenn man es ihm nicht sagt.</translation>
    </message>
    <message>
        <source>Quagga keeps a route that depends on itself out.</source>
        <translation>Quagga lässt eine Route draußen, die von sich selbst abhängt.</translation>
    </message>
    <message>
        <source>BIRD marks a route unreachable whose next hop resolves through BGP.</source>
        <translation>BIRD markiert eine Route als unerreichbar, deren nächster Hop über BGP aufgelöst wird.</translation>
    </message>
    <message>
        <source>Junos hides a route that depends on itself.</source>
        <translation>Junos verbirgt eine Route, die von sich selbst abhängt.</translation>
    </message>
    <message>
        <source>A kernel takes a gateway only on a connected subnet.</source>
        <translation>Ein Kernel nimmt ein Gateway nur in einem verbundenen Subnetz.</translation>
    </message>
    <message>
        <source>Measured: what FRR and BIRD make of a next hop inside its own route.</source>
        <translation>Gemessen: was FRR und BIRD aus einem nächsten Hop in seiner eigenen Route machen.</translation>
    </message>
    <message>
        <source>The routing stack decides what a recursive next hop does.</source>
        <translation>Der Routing-Stack entscheidet, was ein rekursiver nächster Hop bewirkt.</translation>
    </message>
    <message>
        <source>The order in which a guest compares paths.</source>
        <translation>Die Reihenfolge, in der ein Gast Pfade vergleicht.</translation>
    </message>
    <message>
        <source>Which gateway the guest chose does not matter, only that it has a route.</source>
        <translation>Welches Gateway der Gast gewählt hat, spielt keine Rolle, nur dass er eine Route hat.</translation>
    </message>
    <message>
        <source>Without IP forwarding an interface passes only its own addresses.</source>
        <translation>Ohne IP-Weiterleitung lässt eine Schnittstelle nur ihre eigenen Adressen durch.</translation>
    </message>
    <message>
        <source>The type of the winning route says where the packet is delivered.</source>
        <translation>Der Typ der siegreichen Route sagt, wohin das Paket zugestellt wird.</translation>
    </message>
    <message>
        <source>Only guests count the TTL down.</source>
        <translation>Nur Gäste zählen die TTL herunter.</translation>
    </message>
    <message>
        <source>A traceroute through a loop shows the same appliance on every line.</source>
        <translation>Ein Traceroute durch eine Schleife zeigt auf jeder Zeile dieselbe Appliance.</translation>
    </message>
    <message>
        <source>A guest drops a packet that comes back with its own address as source.</source>
        <translation>Ein Gast verwirft ein Paket, das mit seiner eigenen Adresse als Quelle zurückkommt.</translation>
    </message>
    <message>
        <source>What an appliance sends itself takes the same routes.</source>
        <translation>Was eine Appliance selbst sendet, nimmt dieselben Routen.</translation>
    </message>
    <message>
        <source>In a private subnet nothing leaves without an explicit way out.</source>
        <translation>Aus einem privaten Subnetz kommt nichts hinaus ohne ausdrücklichen Weg.</translation>
    </message>
    <message>
        <source>A public address is translated one to one, and reached whatever the routes say.</source>
        <translation>Eine öffentliche Adresse wird eins zu eins übersetzt und erreicht, was auch immer die Routen sagen.</translation>
    </message>
    <message>
        <source>The cloud translates only addresses of the interface that sends.</source>
        <translation>Die Cloud übersetzt nur Adressen der sendenden Schnittstelle.</translation>
    </message>
    <message>
        <source>Seen in labs: a user 0.0.0.0/0 to None keeps the None routes.</source>
        <translation>In Laboren beobachtet: 0.0.0.0/0 des Benutzers nach None behält die None-Routen.</translation>
    </message>
    <message>
        <source>Seen in labs: what is not programmed is passed on all the same.</source>
        <translation>In Laboren beobachtet: Was nicht programmiert wird, wird trotzdem weitergegeben.</translation>
    </message>
    <message>
        <source>Seen in labs: without access nothing passes a peering whose route stays active.</source>
        <translation>In Laboren beobachtet: Ohne Zugang kommt nichts durch ein Peering, dessen Route aktiv bleibt.</translation>
    </message>
    <message>
        <source>Seen in labs: the two instances may have learned different routes.</source>
        <translation>In Laboren beobachtet: Die beiden Instanzen können verschiedene Routen gelernt haben.</translation>
    </message>
    <message>
        <source>Seen in labs: a route server passes on only its best path.</source>
        <translation>In Laboren beobachtet: Ein Route Server gibt nur seinen besten Pfad weiter.</translation>
    </message>
    <message>
        <source>Seen in labs: with an instance as next hop the packet is delivered by its destination.</source>
        <translation>In Laboren beobachtet: Mit einer Instanz als nächstem Hop wird das Paket nach seinem Ziel zugestellt.</translation>
    </message>
    <message>
        <source>Seen in labs: routes of a route server carry a community of its own.</source>
        <translation>In Laboren beobachtet: Routen eines Route Servers tragen eine eigene Community.</translation>
    </message>
    <message>
        <source>Seen in labs: without a static route the next hops stay unusable.</source>
        <translation>In Laboren beobachtet: Ohne statische Route bleiben die nächsten Hops unbenutzbar.</translation>
    </message>
    <message>
        <source>A hold time is 0 or at least 3 seconds.</source>
        <translation>Eine Hold Time ist 0 oder mindestens 3 Sekunden.</translation>
    </message>
    <message>
        <source>As %1 says.</source>
        <translation>Wie %1 sagt.</translation>
    </message>
    <message>
        <source>A service endpoint leads straight to its service from its own subnet, past any other route.</source>
        <translation>Ein Dienstendpunkt führt aus seinem eigenen Subnetz geradewegs zu seinem Dienst, an jeder anderen Route vorbei.</translation>
    </message>
    <message>
        <source>A private endpoint is a route of its own in its VNet and in directly peered ones.</source>
        <translation>Ein privater Endpunkt ist eine eigene Route in seinem VNet und in direkt verbundenen.</translation>
    </message>
    <message>
        <source>Whether a user route displaces a private endpoint, the policy of the endpoint&apos;s subnet says.</source>
        <translation>Ob eine Benutzerroute einen privaten Endpunkt verdrängt, sagt die Richtlinie seines Subnetzes.</translation>
    </message>
    <message>
        <source>Platform addresses are served by the host, whatever routes and security groups say.</source>
        <translation>Plattformadressen bedient der Host, was Routen und Sicherheitsgruppen auch sagen.</translation>
    </message>
    <message>
        <source>A route table may hide peering routes from its subnets.</source>
        <translation>Eine Routentabelle darf ihren Subnetzen Peering-Routen verbergen.</translation>
    </message>
    <message>
        <source>For one prefix an explicit route beats a tag, a service&apos;s tag the cloud&apos;s, a region&apos;s the global one.</source>
        <translation>Für ein Präfix schlägt eine ausdrückliche Route ein Tag, das Tag eines Dienstes das der Cloud, das einer Region das globale.</translation>
    </message>
    <message>
        <source>A route table on GatewaySubnet may not hold 0.0.0.0/0.</source>
        <translation>Eine Routentabelle am GatewaySubnet darf 0.0.0.0/0 nicht enthalten.</translation>
    </message>
    <message>
        <source>Only the prefixes that a peering has synced are routed.</source>
        <translation>Geroutet werden nur die Präfixe, die ein Peering abgeglichen hat.</translation>
    </message>
    <message>
        <source>A subnet peering carries packets between the listed subnets only.</source>
        <translation>Ein Subnetz-Peering befördert Pakete nur zwischen den genannten Subnetzen.</translation>
    </message>
    <message>
        <source>A Basic load balancer cannot be reached over a global peering.</source>
        <translation>Ein Basic-Load-Balancer ist über ein globales Peering nicht erreichbar.</translation>
    </message>
    <message>
        <source>Azure Firewall speaks no BGP, but its own subnet learns routes.</source>
        <translation>Azure Firewall spricht kein BGP, doch ihr eigenes Subnetz lernt Routen.</translation>
    </message>
    <message>
        <source>What goes to the route server must not follow the appliance&apos;s own default route into a tunnel.</source>
        <translation>Was zum Route Server geht, darf nicht der eigenen Standardroute der Appliance in einen Tunnel folgen.</translation>
    </message>
    <message>
        <source>A subnet with propagation off silently lacks all learned routes.</source>
        <translation>Einem Subnetz mit abgeschalteter Verteilung fehlen stillschweigend alle gelernten Routen.</translation>
    </message>
    <message>
        <source>A summary loses to the longer routes of a peering.</source>
        <translation>Eine zusammenfassende Route verliert gegen die längeren eines Peerings.</translation>
    </message>
    <message>
        <source>Each direction of a flow is shared out by itself, so its answer may meet another appliance.</source>
        <translation>Jede Richtung eines Flusses wird für sich verteilt, so dass die Antwort eine andere Appliance treffen kann.</translation>
    </message>
    <message>
        <source>A spoke learns and is announced only if both halves of its peering and its route table let it.</source>
        <translation>Ein Spoke lernt und wird angekündigt nur, wenn beide Hälften seines Peerings und seine Routentabelle es zulassen.</translation>
    </message>
    <message>
        <source>A peering half that takes no forwarded traffic may drop what passes through an appliance.</source>
        <translation>Eine Peering-Hälfte, die keinen weitergeleiteten Verkehr annimmt, kann verwerfen, was durch eine Appliance läuft.</translation>
    </message>
    <message>
        <source>Default security rules do not let foreign addresses pass through an appliance.</source>
        <translation>Die Standardregeln lassen fremde Adressen nicht durch eine Appliance.</translation>
    </message>
    <message>
        <source>Two halves of the address space leave the None routes in force.</source>
        <translation>Zwei Hälften des Adressraums lassen die None-Routen in Kraft.</translation>
    </message>
    <message>
        <source>A private endpoint&apos;s route is longer than what leads through an appliance.</source>
        <translation>Die Route eines privaten Endpunkts ist länger als das, was durch eine Appliance führt.</translation>
    </message>
    <message>
        <source>The prefix of RouteServerSubnet is ignored when an appliance announces it.</source>
        <translation>Das Präfix des RouteServerSubnet wird übergangen, wenn eine Appliance es ankündigt.</translation>
    </message>
    <message>
        <source>A session to an appliance in a peered VNet hangs on both halves of the peering.</source>
        <translation>Eine Sitzung zu einer Appliance in einem verbundenen VNet hängt an beiden Hälften des Peerings.</translation>
    </message>
    <message>
        <source>Outbound the interface&apos;s security group is asked first, inbound the subnet&apos;s; either may deny.</source>
        <translation>Ausgehend wird zuerst die Sicherheitsgruppe der Schnittstelle gefragt, eingehend die des Subnetzes; jede darf ablehnen.</translation>
    </message>
    <message>
        <source>The first security rule that matches decides; the answers of an allowed flow pass.</source>
        <translation>Die erste passende Sicherheitsregel entscheidet; Antworten eines erlaubten Flusses kommen durch.</translation>
    </message>
    <message>
        <source>A NAT gateway translates TCP and UDP, no ICMP.</source>
        <translation>Ein NAT-Gateway übersetzt TCP und UDP, kein ICMP.</translation>
    </message>
    <message>
        <source>A load balancer hands each flow to one healthy backend and leaves the packet as it is.</source>
        <translation>Ein Load Balancer gibt jeden Fluss an ein gesundes Ziel und lässt das Paket, wie es ist.</translation>
    </message>
    <message>
        <source>The same frontend in both directions keeps a flow on one backend.</source>
        <translation>Dasselbe Frontend in beiden Richtungen hält einen Fluss auf einem Ziel.</translation>
    </message>
    <message>
        <source>Without a healthy backend a load balancer drops; a backend that is handed its own packet fails.</source>
        <translation>Ohne gesundes Ziel verwirft ein Load Balancer; ein Ziel, das sein eigenes Paket bekommt, scheitert.</translation>
    </message>
    <message>
        <source>Azure Firewall forwards, and puts its own address in unless the destination is private.</source>
        <translation>Azure Firewall leitet weiter und setzt ihre eigene Adresse ein, außer wenn das Ziel privat ist.</translation>
    </message>
    <message>
        <source>The routes of its own subnet decide where an Azure Firewall sends.</source>
        <translation>Wohin eine Azure Firewall sendet, entscheiden die Routen ihres eigenen Subnetzes.</translation>
    </message>
    <message>
        <source>An appliance in a peered VNet may peer; newer route servers ask for remote gateways then.</source>
        <translation>Eine Appliance in einem verbundenen VNet darf sich verbinden; neuere Route Server verlangen dann entfernte Gateways.</translation>
    </message>
    <message>
        <source>A gateway looks up its connections; what comes out of one takes the routes of GatewaySubnet.</source>
        <translation>Ein Gateway schlägt in seinen Verbindungen nach; was aus einer herauskommt, nimmt die Routen von GatewaySubnet.</translation>
    </message>
    <message>
        <source>What a gateway learned, or was told by hand, is a route of its own in every subnet in reach.</source>
        <translation>Was ein Gateway gelernt hat oder von Hand bekam, ist in jedem Subnetz in Reichweite eine eigene Route.</translation>
    </message>
    <message>
        <source>For one prefix of several kinds of origin the routing preference decides, then the path.</source>
        <translation>Für ein Präfix verschiedener Herkunft entscheidet die Routing-Vorliebe, dann der Pfad.</translation>
    </message>
    <message>
        <source>Two regions with a route server each want a tunnel or user routes between their appliances.</source>
        <translation>Zwei Regionen mit je einem Route Server brauchen einen Tunnel oder Benutzerrouten zwischen ihren Appliances.</translation>
    </message>
    <message>
        <source>A route server takes 8 peers and a limited number of routes from each; beyond it the session is closed.</source>
        <translation>Ein Route Server nimmt 8 Nachbarn und von jedem eine begrenzte Zahl Routen; darüber wird die Sitzung geschlossen.</translation>
    </message>
    <message>
        <source>Branch-to-branch passes routes between appliances, VPN gateways and ExpressRoute, but not between two circuits.</source>
        <translation>Branch-to-Branch reicht Routen zwischen Appliances, VPN-Gateways und ExpressRoute weiter, nicht aber zwischen zwei Leitungen.</translation>
    </message>
    <message>
        <source>A VPN gateway beside a route server is meant to be active-active and to have the route server&apos;s ASN.</source>
        <translation>Ein VPN-Gateway neben einem Route Server soll aktiv-aktiv sein und dessen ASN haben.</translation>
    </message>
    <message>
        <source>A VPN gateway never passes 0.0.0.0/0 on.</source>
        <translation>Ein VPN-Gateway reicht 0.0.0.0/0 nie weiter.</translation>
    </message>
    <message>
        <source>Two VPN gateways joined by a Vnet2Vnet connection may not pass on what a route server has learned.</source>
        <translation>Zwei VPN-Gateways, die eine Vnet2Vnet-Verbindung verbindet, reichen womöglich nicht weiter, was ein Route Server gelernt hat.</translation>
    </message>
    <message>
        <source>A route map changes or drops what one connection brings or takes.</source>
        <translation>Eine Route Map ändert oder verwirft, was eine Verbindung bringt oder mitnimmt.</translation>
    </message>
    <message>
        <source>A user route on GatewaySubnet must not lead the gateway&apos;s packets for the route server elsewhere.</source>
        <translation>Eine benutzerdefinierte Route auf dem GatewaySubnet darf die Pakete des Gateways an den Route Server nicht anderswohin leiten.</translation>
    </message>
    <message>
        <source>A route that comes back with the route server&apos;s ASN taken out is taken for a new one.</source>
        <translation>Eine Route, die ohne die ASN des Route Servers zurückkommt, gilt als neue.</translation>
    </message>
    <message>
        <source>Two route servers share an ASN, so neither takes what the other announced.</source>
        <translation>Zwei Route Server haben dieselbe ASN; deshalb nimmt keiner an, was der andere angekündigt hat.</translation>
    </message>
    <message>
        <source>A session that brings more than its limit is closed, and opened again, for ever.</source>
        <translation>Eine Sitzung, die mehr bringt als ihre Grenze, wird geschlossen und wieder geöffnet, ohne Ende.</translation>
    </message>
    <message>
        <source>A route that does not pass a gateway never reaches the networks behind it.</source>
        <translation>Eine Route, die an einem Gateway nicht vorbeikommt, erreicht die Netze dahinter nie.</translation>
    </message>
    <message>
        <source>Equal paths over two ExpressRoute circuits were seen to end when a route server came.</source>
        <translation>Gleichwertige Wege über zwei ExpressRoute-Leitungen endeten, wie beobachtet, als ein Route Server dazukam.</translation>
    </message>
    <message>
        <source>A VPN gateway takes 4,000 prefixes from a session, and none that its VNet covers.</source>
        <translation>Ein VPN-Gateway nimmt 4.000 Präfixe aus einer Sitzung, und keines, das sein VNet abdeckt.</translation>
    </message>
    <message>
        <source>The cloud has limits, and says what it refuses beyond them.</source>
        <translation>Die Cloud hat Grenzen und sagt, was sie jenseits davon ablehnt.</translation>
    </message>
    <message>
        <source>No multicast, no broadcast and no DHCP by unicast travels in a VNet.</source>
        <translation>In einem VNet reist kein Multicast, kein Broadcast und kein DHCP per Unicast.</translation>
    </message>
    <message>
        <source>To the Internet: NAT gateway, then public address, then outbound rule, then default outbound access.</source>
        <translation>Ins Internet: NAT-Gateway, dann öffentliche Adresse, dann ausgehende Regel, dann ausgehender Standardzugriff.</translation>
    </message>
</context>
<context>
    <name>SecurityGroupForm</name>
    <message>
        <source>The lower number matches first. Behind these come the rules that every group has: traffic of the virtual network and of load balancers may come in, everything may go out.</source>
        <translation>Die kleinere Nummer trifft zuerst. Dahinter kommen die Regeln, die jede Gruppe hat: Verkehr des virtuellen Netzes und von Load Balancern darf hinein, alles darf hinaus.</translation>
    </message>
    <message>
        <source>Nothing uses it: it changes nothing yet.</source>
        <translation>Nichts benutzt sie: Noch ändert sie nichts.</translation>
    </message>
    <message>
        <source>Used by %1</source>
        <translation>Benutzt von %1</translation>
    </message>
    <message>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>erlauben</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>verbieten</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>From ports</source>
        <translation>Von Ports</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>To ports</source>
        <translation>Nach Ports</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>rule-%1</source>
        <translation>regel-%1</translation>
    </message>
    <message>
        <source>always allow</source>
        <translation>immer erlauben</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>It has not been tried yet.</source>
        <translation>Sie wurde noch nicht versucht.</translation>
    </message>
    <message>
        <source>It cannot come up as configured.</source>
        <translation>Sie kann so, wie sie eingerichtet ist, nicht zustande kommen.</translation>
    </message>
    <message>
        <source>Packets do not pass both ways.</source>
        <translation>Pakete kommen nicht in beiden Richtungen durch.</translation>
    </message>
    <message>
        <source>The hold timer expired: nothing was heard from the other end.</source>
        <translation>Der Hold-Timer ist abgelaufen: Von der Gegenseite war nichts zu hören.</translation>
    </message>
    <message>
        <source>The other end closed it.</source>
        <translation>Die Gegenseite hat sie geschlossen.</translation>
    </message>
    <message>
        <source>It fell too often and waits before it is taken again.</source>
        <translation>Sie ist zu oft gefallen und wartet, bis sie wieder angenommen wird.</translation>
    </message>
    <message>
        <source>Nothing is wrong with its configuration.</source>
        <translation>An ihrer Einrichtung ist nichts falsch.</translation>
    </message>
    <message>
        <source>Both ends have the same ASN, and a route server takes external BGP only.</source>
        <translation>Beide Enden haben dieselbe ASN, und ein Route Server nimmt nur externes BGP.</translation>
    </message>
    <message>
        <source>The cloud refuses the ASN of the appliance, or it has none.</source>
        <translation>Die Cloud lehnt die ASN der Appliance ab, oder sie hat keine.</translation>
    </message>
    <message>
        <source>The peer address is no interface that a route server may peer with.</source>
        <translation>Die Peer-Adresse ist keine Schnittstelle, mit der ein Route Server sprechen darf.</translation>
    </message>
    <message>
        <source>The appliance sends with TTL 1: multihop is off.</source>
        <translation>Die Appliance sendet mit TTL 1: Multihop ist aus.</translation>
    </message>
    <message>
        <source>Only one end has it configured.</source>
        <translation>Nur ein Ende hat sie eingerichtet.</translation>
    </message>
    <message>
        <source>The appliance is stopped.</source>
        <translation>Die Appliance ist angehalten.</translation>
    </message>
    <message>
        <source>%1 and %2: established.</source>
        <translation>%1 und %2: steht.</translation>
    </message>
    <message>
        <source>%1 and %2: established, after %3 falls.</source>
        <translation>%1 und %2: steht, nach %3 Ausfällen.</translation>
    </message>
    <message>
        <source>%1 and %2: down. %3</source>
        <translation>%1 und %2: unten. %3</translation>
    </message>
    <message>
        <source>%1 and %2: down. The hold timer of %3 expired: it heard nothing from the other end.</source>
        <translation>%1 und %2: unten. Der Hold-Timer von %3 ist abgelaufen: Von der Gegenseite war nichts zu hören.</translation>
    </message>
    <message>
        <source>The other end sends more prefixes than this one takes.</source>
        <translation>Die Gegenseite sendet mehr Präfixe, als dieses Ende annimmt.</translation>
    </message>
</context>
<context>
    <name>SessionWords</name>
    <message>
        <source>same AS number</source>
        <translation>gleiche AS-Nummer</translation>
    </message>
    <message>
        <source>AS number refused</source>
        <translation>AS-Nummer abgelehnt</translation>
    </message>
    <message>
        <source>peer not allowed</source>
        <translation>Nachbar nicht erlaubt</translation>
    </message>
    <message>
        <source>not multihop</source>
        <translation>kein Multihop</translation>
    </message>
    <message>
        <source>one end only</source>
        <translation>nur ein Ende</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>not yet up</source>
        <translation>noch nicht oben</translation>
    </message>
    <message>
        <source>no transport</source>
        <translation>kein Transport</translation>
    </message>
    <message>
        <source>hold timer</source>
        <translation>Hold-Timer</translation>
    </message>
    <message>
        <source>closed by peer</source>
        <translation>vom Nachbarn geschlossen</translation>
    </message>
    <message>
        <source>damped</source>
        <translation>gedämpft</translation>
    </message>
    <message>
        <source>eBGP</source>
        <translation>eBGP</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>eBGP flaps, %1</source>
        <translation>eBGP flattert, %1</translation>
    </message>
    <message>
        <source>eBGP up</source>
        <translation>eBGP steht</translation>
    </message>
    <message>
        <source>down: %1</source>
        <translation>unten: %1</translation>
    </message>
    <message>
        <source>too many prefixes</source>
        <translation>zu viele Präfixe</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>It rests on S1: forwarded traffic passes a peering that does not allow it, as field tests show and the documentation denies.</source>
        <translation>Es beruht auf S1: Weitergeleiteter Verkehr passiert ein Peering, das ihn nicht erlaubt, wie Feldtests zeigen und die Dokumentation bestreitet.</translation>
    </message>
    <message>
        <source>It rests on S1: forwarded traffic is dropped by a peering that does not allow it, as the documentation says and field tests deny.</source>
        <translation>Es beruht auf S1: Weitergeleiteter Verkehr wird von einem Peering verworfen, das ihn nicht erlaubt, wie die Dokumentation sagt und Feldtests bestreiten.</translation>
    </message>
    <message>
        <source>It rests on S2: a default route learned by BGP removes the None routes.</source>
        <translation>Es beruht auf S2: Eine durch BGP gelernte Default-Route entfernt die None-Routen.</translation>
    </message>
    <message>
        <source>It rests on S2: a default route learned by BGP keeps the None routes.</source>
        <translation>Es beruht auf S2: Eine durch BGP gelernte Default-Route behält die None-Routen.</translation>
    </message>
    <message>
        <source>It rests on S3: a system default route beaten by BGP is not shown.</source>
        <translation>Es beruht auf S3: Eine von BGP geschlagene Default-Route des Systems wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>It rests on S3: a system default route beaten by BGP is shown as Invalid.</source>
        <translation>Es beruht auf S3: Eine von BGP geschlagene Default-Route des Systems wird als Invalid gezeigt.</translation>
    </message>
    <message>
        <source>It rests on S5: prefixes no shorter than the VNet&apos;s are listed and not programmed.</source>
        <translation>Es beruht auf S5: Präfixe, die nicht kürzer sind als die des VNets, werden geführt und nicht programmiert.</translation>
    </message>
    <message>
        <source>It rests on S5: prefixes no shorter than the VNet&apos;s are dropped on arrival.</source>
        <translation>Es beruht auf S5: Präfixe, die nicht kürzer sind als die des VNets, werden bei der Ankunft verworfen.</translation>
    </message>
    <message>
        <source>It rests on S9: what the routing stack of the appliance does with such a next hop. Another stack behaves otherwise.</source>
        <translation>Es beruht auf S9: was der Routing-Stack der Appliance mit einem solchen nächsten Hop macht. Ein anderer Stack verhält sich anders.</translation>
    </message>
    <message>
        <source>It rests on S14: a session that fell again is taken back after 30 s.</source>
        <translation>Es beruht auf S14: Eine wieder gefallene Sitzung wird nach 30 s erneut angenommen.</translation>
    </message>
    <message>
        <source>It rests on S14: a session that fell is taken back at once.</source>
        <translation>Es beruht auf S14: Eine gefallene Sitzung wird sofort wieder angenommen.</translation>
    </message>
    <message>
        <source>It rests on S15: new subnets are private.</source>
        <translation>Es beruht auf S15: Neue Subnetze sind privat.</translation>
    </message>
    <message>
        <source>It rests on S15: new subnets have default outbound access.</source>
        <translation>Es beruht auf S15: Neue Subnetze haben ausgehenden Standardzugang.</translation>
    </message>
    <message>
        <source>It rests on S18: at most %1 equal routes are used at once.</source>
        <translation>Es beruht auf S18: Höchstens %1 gleiche Routen werden zugleich benutzt.</translation>
    </message>
    <message>
        <source>It rests on S20: a BGP route beaten by a user route is shown as Invalid.</source>
        <translation>Es beruht auf S20: Eine von einer Benutzerroute geschlagene BGP-Route wird als Invalid gezeigt.</translation>
    </message>
    <message>
        <source>It rests on S20: a BGP route beaten by a user route is not shown.</source>
        <translation>Es beruht auf S20: Eine von einer Benutzerroute geschlagene BGP-Route wird nicht gezeigt.</translation>
    </message>
    <message>
        <source>It rests on S22: a peering without access lets nothing pass.</source>
        <translation>Es beruht auf S22: Ein Peering ohne Zugang lässt nichts durch.</translation>
    </message>
    <message>
        <source>It rests on S22: a peering without access only changes a tag, and packets pass.</source>
        <translation>Es beruht auf S22: Ein Peering ohne Zugang ändert nur ein Tag, und Pakete kommen durch.</translation>
    </message>
    <message>
        <source>It rests on S24: routes of other appliances are passed on only with branch-to-branch.</source>
        <translation>Es beruht auf S24: Routen anderer Appliances werden nur mit Branch-to-Branch weitergegeben.</translation>
    </message>
    <message>
        <source>It rests on S24: routes of other appliances are always passed on.</source>
        <translation>Es beruht auf S24: Routen anderer Appliances werden immer weitergegeben.</translation>
    </message>
    <message>
        <source>It rests on S10: how far gateways and Azure Firewall count the TTL down.</source>
        <translation>Es beruht auf S10: wie weit Gateways und Azure Firewall die TTL herunterzählen.</translation>
    </message>
    <message>
        <source>It rests on S19: user routes beat the routes of service endpoints.</source>
        <translation>Es beruht auf S19: Benutzerrouten schlagen die Routen von Dienstendpunkten.</translation>
    </message>
    <message>
        <source>It rests on S19: the routes of service endpoints beat user routes.</source>
        <translation>Es beruht auf S19: Die Routen von Dienstendpunkten schlagen Benutzerrouten.</translation>
    </message>
    <message>
        <source>It rests on S21: a route table hides peering routes, which is a preview.</source>
        <translation>Es beruht auf S21: Eine Routentabelle verbirgt Peering-Routen, was eine Vorschau ist.</translation>
    </message>
    <message>
        <source>It rests on S21: a route table does not hide peering routes.</source>
        <translation>Es beruht auf S21: Eine Routentabelle verbirgt keine Peering-Routen.</translation>
    </message>
    <message>
        <source>It rests on S4: the first instance of a route server has the address number %1 of its subnet.</source>
        <translation>Es beruht auf S4: Die erste Instanz eines Route Servers hat die Adresse Nummer %1 ihres Subnetzes.</translation>
    </message>
    <message>
        <source>It rests on S6: ExpressRoute gets the routes of appliances without branch-to-branch.</source>
        <translation>Es beruht auf S6: ExpressRoute bekommt die Routen von Appliances auch ohne Branch-to-Branch.</translation>
    </message>
    <message>
        <source>It rests on S6: ExpressRoute gets the routes of appliances only with branch-to-branch.</source>
        <translation>Es beruht auf S6: ExpressRoute bekommt die Routen von Appliances nur mit Branch-to-Branch.</translation>
    </message>
    <message>
        <source>It rests on S7: VNets that do not use remote gateways are announced on premises all the same.</source>
        <translation>Es beruht auf S7: VNets, die keine entfernten Gateways nutzen, werden vor Ort trotzdem angekündigt.</translation>
    </message>
    <message>
        <source>It rests on S7: VNets that do not use remote gateways are not announced on premises.</source>
        <translation>Es beruht auf S7: VNets, die keine entfernten Gateways nutzen, werden vor Ort nicht angekündigt.</translation>
    </message>
    <message>
        <source>It rests on S8: a route table takes %1 routes.</source>
        <translation>Es beruht auf S8: Eine Routentabelle nimmt %1 Routen.</translation>
    </message>
    <message>
        <source>It rests on S11: the smallest RouteServerSubnet is a %1.</source>
        <translation>Es beruht auf S11: Das kleinste RouteServerSubnet ist ein %1.</translation>
    </message>
    <message>
        <source>It rests on S12: a peer brings at most %1 routes, those held and those of an update counted together.</source>
        <translation>Es beruht auf S12: Ein Nachbar bringt höchstens %1 Routen, gehaltene und die einer Meldung zusammengezählt.</translation>
    </message>
    <message>
        <source>It rests on S12: a peer brings at most %1 routes.</source>
        <translation>Es beruht auf S12: Ein Nachbar bringt höchstens %1 Routen.</translation>
    </message>
    <message>
        <source>It rests on S13: a VPN gateway of another ASN works beside a route server, as labs show.</source>
        <translation>Es beruht auf S13: Ein VPN-Gateway mit anderer ASN funktioniert neben einem Route Server, wie Labore zeigen.</translation>
    </message>
    <message>
        <source>It rests on S13: a VPN gateway of another ASN is an error beside a route server, as the documentation says.</source>
        <translation>Es beruht auf S13: Ein VPN-Gateway mit anderer ASN ist neben einem Route Server ein Fehler, wie die Dokumentation sagt.</translation>
    </message>
    <message>
        <source>It rests on S16: an appliance may peer from another VNet without using remote gateways.</source>
        <translation>Es beruht auf S16: Eine Appliance darf aus einem anderen VNet verbunden sein, ohne dass dieses entfernte Gateways nutzt.</translation>
    </message>
    <message>
        <source>It rests on S16: an appliance may peer from another VNet only if that VNet uses remote gateways.</source>
        <translation>Es beruht auf S16: Eine Appliance darf aus einem anderen VNet nur verbunden sein, wenn dieses entfernte Gateways nutzt.</translation>
    </message>
    <message>
        <source>It rests on S17: Vnet2Vnet connections carry what a route server has learned.</source>
        <translation>Es beruht auf S17: Vnet2Vnet-Verbindungen tragen, was ein Route Server gelernt hat.</translation>
    </message>
    <message>
        <source>It rests on S17: Vnet2Vnet connections do not carry what a route server has learned.</source>
        <translation>Es beruht auf S17: Vnet2Vnet-Verbindungen tragen nicht, was ein Route Server gelernt hat.</translation>
    </message>
    <message>
        <source>It rests on S23: NO_EXPORT is honoured.</source>
        <translation>Es beruht auf S23: NO_EXPORT wird beachtet.</translation>
    </message>
    <message>
        <source>It rests on S23: NO_EXPORT is ignored.</source>
        <translation>Es beruht auf S23: NO_EXPORT wird nicht beachtet.</translation>
    </message>
</context>
<context>
    <name>Severity</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>SiteForm</name>
    <message>
        <source>Prefixes</source>
        <translation>Präfixe</translation>
    </message>
    <message>
        <source>Router</source>
        <translation>Router</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>Hosts</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Connections: %1</source>
        <translation>Verbindungen: %1</translation>
    </message>
    <message>
        <source>AS number</source>
        <translation>AS-Nummer</translation>
    </message>
    <message>
        <source>none: static routes only</source>
        <translation>keine: nur statische Routen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none: no tunnel ends here</source>
        <translation>keine: Hier endet kein Tunnel</translation>
    </message>
    <message>
        <source>Announced beyond its prefixes</source>
        <translation>Über seine Präfixe hinaus angekündigt</translation>
    </message>
    <message>
        <source>host%1</source>
        <translation>host%1</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>in subnet %1</source>
        <translation>im Subnetz %1</translation>
    </message>
    <message>
        <source>in VNet %1</source>
        <translation>im VNet %1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>Stack</name>
    <message>
        <source>Quagga</source>
        <translation>Quagga</translation>
    </message>
    <message>
        <source>FRR as installed</source>
        <translation>FRR, wie installiert</translation>
    </message>
    <message>
        <source>FRR that resolves via the default route</source>
        <translation>FRR, das über die Default-Route auflöst</translation>
    </message>
    <message>
        <source>Cisco IOS</source>
        <translation>Cisco IOS</translation>
    </message>
    <message>
        <source>BIRD without kernel export</source>
        <translation>BIRD ohne Export in den Kernel</translation>
    </message>
    <message>
        <source>BIRD that exports to the kernel</source>
        <translation>BIRD mit Export in den Kernel</translation>
    </message>
    <message>
        <source>Junos</source>
        <translation>Junos</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Resolves through its own route</source>
        <translation>Löst über die eigene Route auf</translation>
    </message>
    <message>
        <source>Keeps the route out</source>
        <translation>Lässt die Route draußen</translation>
    </message>
    <message>
        <source>Installs and removes it in turn</source>
        <translation>Trägt sie abwechselnd ein und aus</translation>
    </message>
    <message>
        <source>Makes it unreachable</source>
        <translation>Macht sie unerreichbar</translation>
    </message>
</context>
<context>
    <name>SubnetForm</name>
    <message>
        <source>Prefixes</source>
        <translation>Präfixe</translation>
    </message>
    <message>
        <source>Change prefixes</source>
        <translation>Präfixe ändern</translation>
    </message>
    <message>
        <source>Route table</source>
        <translation>Routentabelle</translation>
    </message>
    <message>
        <source>Take route table away</source>
        <translation>Routentabelle wegnehmen</translation>
    </message>
    <message>
        <source>Associate route table</source>
        <translation>Routentabelle zuordnen</translation>
    </message>
    <message>
        <source>Default outbound access</source>
        <translation>Ausgehender Standardzugang</translation>
    </message>
    <message>
        <source>Allow default outbound access</source>
        <translation>Ausgehenden Standardzugang erlauben</translation>
    </message>
    <message>
        <source>Make subnet private</source>
        <translation>Subnetz privat machen</translation>
    </message>
    <message>
        <source>Its virtual router answers at %1 and looks up every packet of every interface here.</source>
        <translation>Sein virtueller Router antwortet auf %1 und schlägt hier jedes Paket jeder Schnittstelle nach.</translation>
    </message>
    <message>
        <source>In VNet %1</source>
        <translation>Im VNet %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Security group</source>
        <translation>Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>Associate security group</source>
        <translation>Sicherheitsgruppe zuordnen</translation>
    </message>
    <message>
        <source>Take security group away</source>
        <translation>Sicherheitsgruppe wegnehmen</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NAT-Gateway</translation>
    </message>
    <message>
        <source>Associate NAT gateway</source>
        <translation>NAT-Gateway zuordnen</translation>
    </message>
    <message>
        <source>Take NAT gateway away</source>
        <translation>NAT-Gateway wegnehmen</translation>
    </message>
    <message>
        <source>Service endpoints</source>
        <translation>Dienstendpunkte</translation>
    </message>
    <message>
        <source>Change service endpoints</source>
        <translation>Dienstendpunkte ändern</translation>
    </message>
    <message>
        <source>Uses %1</source>
        <translation>Benutzt %1</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>ein neues Objekt</translation>
    </message>
    <message>
        <source>Private endpoint policies</source>
        <translation>Richtlinien für private Endpunkte</translation>
    </message>
    <message>
        <source>Change private endpoint policies</source>
        <translation>Richtlinien für private Endpunkte ändern</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Peering or BGP</source>
        <translation>Peering oder BGP</translation>
    </message>
    <message>
        <source>VNet</source>
        <translation>VNet</translation>
    </message>
    <message>
        <source>Subnet</source>
        <translation>Subnetz</translation>
    </message>
    <message>
        <source>Virtual machine</source>
        <translation>Virtuelle Maschine</translation>
    </message>
    <message>
        <source>NVA</source>
        <translation>NVA</translation>
    </message>
    <message>
        <source>Route server</source>
        <translation>Route Server</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Drag the sheet.</source>
        <translation>Das Blatt ziehen.</translation>
    </message>
    <message>
        <source>Choose where the packet starts.</source>
        <translation>Wählen Sie, wo das Paket beginnt.</translation>
    </message>
    <message>
        <source>Click where the VNet goes, or drag its frame.</source>
        <translation>Klicken Sie, wohin das VNet soll, oder ziehen Sie seinen Rahmen auf.</translation>
    </message>
    <message>
        <source>Click inside a VNet, or drag the frame there.</source>
        <translation>Klicken Sie in ein VNet, oder ziehen Sie dort den Rahmen auf.</translation>
    </message>
    <message>
        <source>Click inside a subnet.</source>
        <translation>Klicken Sie in ein Subnetz.</translation>
    </message>
    <message>
        <source>Click inside a VNet; the subnet for it is made when there is none.</source>
        <translation>Klicken Sie in ein VNet; fehlt das Subnetz dafür, wird es angelegt.</translation>
    </message>
    <message>
        <source>Click outside the VNets.</source>
        <translation>Klicken Sie außerhalb der VNets.</translation>
    </message>
    <message>
        <source>Click where the note goes, or drag its frame.</source>
        <translation>Klicken Sie, wohin die Notiz soll, oder ziehen Sie ihren Rahmen auf.</translation>
    </message>
    <message>
        <source>VPN gateway</source>
        <translation>VPN-Gateway</translation>
    </message>
    <message>
        <source>ExpressRoute gateway</source>
        <translation>ExpressRoute-Gateway</translation>
    </message>
    <message>
        <source>Azure Firewall</source>
        <translation>Azure Firewall</translation>
    </message>
    <message>
        <source>Load balancer</source>
        <translation>Load Balancer</translation>
    </message>
    <message>
        <source>Private endpoint</source>
        <translation>Privater Endpunkt</translation>
    </message>
    <message>
        <source>ExpressRoute circuit</source>
        <translation>ExpressRoute-Leitung</translation>
    </message>
    <message>
        <source>On-prem site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Route table</source>
        <translation>Routentabelle</translation>
    </message>
    <message>
        <source>Security group</source>
        <translation>Sicherheitsgruppe</translation>
    </message>
    <message>
        <source>NAT gateway</source>
        <translation>NAT-Gateway</translation>
    </message>
    <message>
        <source>Public address</source>
        <translation>Öffentliche Adresse</translation>
    </message>
    <message>
        <source>Drag between two VNets, an NVA and a route server, two routers, or from a load balancer to a machine.</source>
        <translation>Zwischen zwei VNets, einer NVA und einem Route Server oder zwei Routern ziehen, oder von einem Load Balancer zu einer Maschine.</translation>
    </message>
    <message>
        <source>Click the subnet that it is for.</source>
        <translation>Das Subnetz anklicken, für das es ist.</translation>
    </message>
    <message>
        <source>Click the machine that it is for.</source>
        <translation>Die Maschine anklicken, für die sie ist.</translation>
    </message>
</context>
<context>
    <name>TracePainter</name>
    <message>
        <source>never reached</source>
        <translation>nie erreicht</translation>
    </message>
    <message>
        <source>how do I get there?</source>
        <translation>wie komme ich dahin?</translation>
    </message>
    <message>
        <source>next hop</source>
        <translation>nächster Hop</translation>
    </message>
    <message>
        <source>longest match for %1:</source>
        <translation>längste Übereinstimmung für %1:</translation>
    </message>
    <message>
        <source>%1, this very route</source>
        <translation>%1, diese Route selbst</translation>
    </message>
    <message>
        <source>%1, itself waiting for a next hop</source>
        <translation>%1, wartet selbst auf einen nächsten Hop</translation>
    </message>
    <message>
        <source>lap %1 of %2</source>
        <translation>Runde %1 von %2</translation>
    </message>
    <message>
        <source>TTL %1</source>
        <translation>TTL %1</translation>
    </message>
    <message>
        <source>one lap, then dropped</source>
        <translation>eine Runde, dann verworfen</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Delivered to the Internet</source>
        <translation>Ins Internet zugestellt</translation>
    </message>
    <message>
        <source>Dropped: only one way seen</source>
        <translation>Verworfen: nur ein Weg gesehen</translation>
    </message>
    <message>
        <source>TTL expired</source>
        <translation>TTL abgelaufen</translation>
    </message>
    <message>
        <source>No healthy backend</source>
        <translation>Kein gesundes Backend</translation>
    </message>
    <message>
        <source>Tunnel down</source>
        <translation>Tunnel unten</translation>
    </message>
    <message>
        <source>Denied by a security group</source>
        <translation>Von einer Sicherheitsgruppe abgelehnt</translation>
    </message>
    <message>
        <source>Blocked by the peering</source>
        <translation>Vom Peering gesperrt</translation>
    </message>
    <message>
        <source>No way out to the Internet</source>
        <translation>Kein Weg ins Internet</translation>
    </message>
    <message>
        <source>Source not translated</source>
        <translation>Quelle nicht übersetzt</translation>
    </message>
    <message>
        <source>IP forwarding off</source>
        <translation>IP-Weiterleitung aus</translation>
    </message>
    <message>
        <source>Guest does not forward</source>
        <translation>Gast leitet nicht weiter</translation>
    </message>
    <message>
        <source>Nobody has the address</source>
        <translation>Niemand hat die Adresse</translation>
    </message>
    <message>
        <source>Guest has no route</source>
        <translation>Gast hat keine Route</translation>
    </message>
    <message>
        <source>Guest rejects the destination</source>
        <translation>Gast weist das Ziel zurück</translation>
    </message>
    <message>
        <source>Next hop unreachable</source>
        <translation>Nächster Hop unerreichbar</translation>
    </message>
    <message>
        <source>No route</source>
        <translation>Keine Route</translation>
    </message>
    <message>
        <source>Dropped by a None route</source>
        <translation>Von einer None-Route verworfen</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>Never settles</source>
        <translation>Kommt nie zur Ruhe</translation>
    </message>
    <message>
        <source>The packet arrives.</source>
        <translation>Das Paket kommt an.</translation>
    </message>
    <message>
        <source>The packet reaches the Internet.</source>
        <translation>Das Paket erreicht das Internet.</translation>
    </message>
    <message>
        <source>A stateful device that saw only one way drops the packet.</source>
        <translation>Ein zustandsbehaftetes Gerät, das nur einen Weg sah, verwirft das Paket.</translation>
    </message>
    <message>
        <source>The TTL runs out on the way.</source>
        <translation>Die TTL läuft unterwegs ab.</translation>
    </message>
    <message>
        <source>No backend of the load balancer answers its probe.</source>
        <translation>Kein Backend des Load Balancers beantwortet seine Probe.</translation>
    </message>
    <message>
        <source>The tunnel is down.</source>
        <translation>Der Tunnel ist unten.</translation>
    </message>
    <message>
        <source>A network security group denies the packet.</source>
        <translation>Eine Netzwerksicherheitsgruppe lehnt das Paket ab.</translation>
    </message>
    <message>
        <source>The peering does not let the packet pass.</source>
        <translation>Das Peering lässt das Paket nicht durch.</translation>
    </message>
    <message>
        <source>The route leads to the Internet, but the interface has no way out: no public address and no default outbound access.</source>
        <translation>Die Route führt ins Internet, aber die Schnittstelle hat keinen Weg hinaus: keine öffentliche Adresse und keinen ausgehenden Standardzugang.</translation>
    </message>
    <message>
        <source>The route leads to the Internet, but the source is not an address of the interface, and the cloud translates only those.</source>
        <translation>Die Route führt ins Internet, aber die Quelle ist keine Adresse der Schnittstelle, und die Cloud übersetzt nur solche.</translation>
    </message>
    <message>
        <source>IP forwarding is off on the interface: the cloud drops what is not its own.</source>
        <translation>Die IP-Weiterleitung ist an der Schnittstelle aus: Die Cloud verwirft, was nicht ihr gehört.</translation>
    </message>
    <message>
        <source>The guest does not forward packets of others.</source>
        <translation>Der Gast leitet keine Pakete anderer weiter.</translation>
    </message>
    <message>
        <source>No interface has the destination address.</source>
        <translation>Keine Schnittstelle hat die Zieladresse.</translation>
    </message>
    <message>
        <source>Nothing in the guest&apos;s own table matches the destination.</source>
        <translation>Nichts in der eigenen Tabelle des Gastes passt zum Ziel.</translation>
    </message>
    <message>
        <source>An unreachable entry of the guest&apos;s own table rejects the packet.</source>
        <translation>Ein Eintrag „unerreichbar“ in der eigenen Tabelle des Gastes weist das Paket zurück.</translation>
    </message>
    <message>
        <source>Nobody in reach has the next-hop address of the route.</source>
        <translation>Niemand in Reichweite hat die Adresse des nächsten Hops der Route.</translation>
    </message>
    <message>
        <source>No route matches the destination.</source>
        <translation>Keine Route passt zum Ziel.</translation>
    </message>
    <message>
        <source>The route that matches has next hop None, which drops.</source>
        <translation>Die passende Route hat den nächsten Hop None, der verwirft.</translation>
    </message>
    <message>
        <source>The packet comes back to where it was, unchanged: a loop.</source>
        <translation>Das Paket kommt unverändert dorthin zurück, wo es war: eine Schleife.</translation>
    </message>
    <message>
        <source>What happens depends on the moment, because routing never settles.</source>
        <translation>Was geschieht, hängt vom Augenblick ab, denn das Routing kommt nie zur Ruhe.</translation>
    </message>
    <message>
        <source>Back at its own backend</source>
        <translation>Zurück am eigenen Ziel</translation>
    </message>
    <message>
        <source>The load balancer hands a backend its own packet, which comes to nothing.</source>
        <translation>Der Load Balancer gibt einem Ziel sein eigenes Paket, woraus nichts wird.</translation>
    </message>
    <message>
        <source>Not carried by the cloud</source>
        <translation>Von der Cloud nicht befördert</translation>
    </message>
    <message>
        <source>The cloud does not carry such a packet: no multicast, no broadcast, no DHCP, no GRE, no IP-in-IP.</source>
        <translation>Die Cloud befördert kein solches Paket: keinen Multicast, keinen Broadcast, kein DHCP, kein GRE, kein IP-in-IP.</translation>
    </message>
</context>
<context>
    <name>VnetForm</name>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Change region</source>
        <translation>Region ändern</translation>
    </message>
    <message>
        <source>Address space</source>
        <translation>Adressraum</translation>
    </message>
    <message>
        <source>Change address space</source>
        <translation>Adressraum ändern</translation>
    </message>
    <message>
        <source>No subnets yet.</source>
        <translation>Noch keine Subnetze.</translation>
    </message>
    <message>
        <source>Subnets: %1</source>
        <translation>Subnetze: %1</translation>
    </message>
    <message>
        <source>Peerings: %1</source>
        <translation>Peerings: %1</translation>
    </message>
    <message>
        <source>Gateways announce</source>
        <translation>Gateways kündigen an</translation>
    </message>
    <message>
        <source>Change what gateways announce</source>
        <translation>Ankündigung der Gateways ändern</translation>
    </message>
    <message>
        <source>its address space</source>
        <translation>seinen Adressraum</translation>
    </message>
</context>
<context>
    <name>hopscope::document::Document</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>hopscope::lens::AddressRuler</name>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>On premises</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>User routes</source>
        <translation>Benutzerrouten</translation>
    </message>
    <message>
        <source>VNets</source>
        <translation>VNets</translation>
    </message>
    <message>
        <source>Subnets</source>
        <translation>Subnetze</translation>
    </message>
    <message>
        <source>There are no addresses yet.</source>
        <translation>Es gibt noch keine Adressen.</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>hopscope::lens::NextHopsPanel</name>
    <message>
        <source>On the sheet</source>
        <translation>Auf dem Blatt</translation>
    </message>
    <message>
        <source>Next hops</source>
        <translation>Nächste Hops</translation>
    </message>
    <message>
        <source>Draw the next hops as arrows between the machines</source>
        <translation>Die nächsten Hops als Pfeile zwischen den Maschinen zeichnen</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Any address; Enter shows who sends its packets where</source>
        <translation>Eine beliebige Adresse; Enter zeigt, wer Pakete dafür wohin schickt</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>für sich allein</translation>
    </message>
    <message>
        <source>like all from %1 to %2</source>
        <translation>wie alle von %1 bis %2</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Maschine</translation>
    </message>
    <message>
        <source>Next hop</source>
        <translation>Nächster Hop</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgendwohin</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source> · %1 %</source>
        <translation> · %1 %</translation>
    </message>
    <message>
        <source>%1 arrive</source>
        <translation>%1 kommen an</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1 in a loop</source>
        <translation>%1 in einer Schleife</translation>
    </message>
</context>
<context>
    <name>hopscope::panels</name>
    <message>
        <source>A name is needed.</source>
        <translation>Ein Name wird gebraucht.</translation>
    </message>
    <message>
        <source>At least one prefix is needed, such as 10.0.0.0/16.</source>
        <translation>Mindestens ein Präfix wird gebraucht, etwa 10.0.0.0/16.</translation>
    </message>
    <message>
        <source>Expected a whole number from %1 to %2.</source>
        <translation>Erwartet wurde eine ganze Zahl von %1 bis %2.</translation>
    </message>
    <message>
        <source>Beaten</source>
        <translation>Geschlagen</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Präfix</translation>
    </message>
    <message>
        <source>Next hop</source>
        <translation>Nächster Hop</translation>
    </message>
    <message>
        <source>AS path</source>
        <translation>AS-Pfad</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Resolved via</source>
        <translation>Aufgelöst über</translation>
    </message>
    <message>
        <source>via %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Appliance</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instanz</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Falls</source>
        <translation>Ausfälle</translation>
    </message>
    <message>
        <source>up, for now</source>
        <translation>oben, vorerst</translation>
    </message>
    <message>
        <source>down, flaps</source>
        <translation>unten, flattert</translation>
    </message>
    <message>
        <source>up</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>down</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bester</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>best</source>
        <translation>bester</translation>
    </message>
    <message>
        <source>used too</source>
        <translation>mitbenutzt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>subnet %1</source>
        <translation>Subnetz %1</translation>
    </message>
    <message>
        <source>%1 %2 in subnet %3</source>
        <translation>%1 %2 im Subnetz %3</translation>
    </message>
    <message>
        <source>BGP</source>
        <translation>BGP</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Expected a prefix, or one with its longest length: 10.0.0.0/8 le 24.</source>
        <translation>Erwartet wird ein Präfix, oder eines mit seiner größten Länge: 10.0.0.0/8 le 24.</translation>
    </message>
    <message>
        <source>%1: expected a port or a range of ports, such as 443 or 8000-8080.</source>
        <translation>%1: Erwartet wird ein Port oder ein Bereich von Ports wie 443 oder 8000-8080.</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::BgpPanel</name>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Which BGP table</source>
        <translation>Welche BGP-Tabelle</translation>
    </message>
    <message>
        <source>The sessions are being computed.</source>
        <translation>Die Sitzungen werden berechnet.</translation>
    </message>
    <message>
        <source>There is no BGP session here.</source>
        <translation>Hier gibt es keine BGP-Sitzung.</translation>
    </message>
    <message>
        <source>Nothing, at this moment.</source>
        <translation>Nichts, in diesem Augenblick.</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Gelernt</translation>
    </message>
    <message>
        <source>Advertised</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Announces</source>
        <translation>Kündigt an</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::CellTable</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a row (Insert)</source>
        <translation>Zeile hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the chosen rows (Delete)</source>
        <translation>Gewählte Zeilen löschen (Entf)</translation>
    </message>
    <message>
        <source>Delete from %1</source>
        <translation>Aus %1 löschen</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::EffectiveRoutesPanel</name>
    <message>
        <source>Effective routes</source>
        <translation>Effektive Routen</translation>
    </message>
    <message>
        <source>by instance 0</source>
        <translation>von Instanz 0</translation>
    </message>
    <message>
        <source>by instance 1</source>
        <translation>von Instanz 1</translation>
    </message>
    <message>
        <source>The two instances have programmed different routes</source>
        <translation>Die beiden Instanzen haben verschiedene Routen programmiert</translation>
    </message>
    <message>
        <source>as az prints it</source>
        <translation>wie az sie ausgibt</translation>
    </message>
    <message>
        <source>Only the rows, columns and words of az network nic show-effective-route-table</source>
        <translation>Nur die Zeilen, Spalten und Wörter von az network nic show-effective-route-table</translation>
    </message>
    <message>
        <source>The routes are being computed.</source>
        <translation>Die Routen werden berechnet.</translation>
    </message>
    <message>
        <source>Select a subnet or a machine to see the routes of its virtual router.</source>
        <translation>Wählen Sie ein Subnetz oder eine Maschine, um die Routen ihres virtuellen Routers zu sehen.</translation>
    </message>
    <message>
        <source>The virtual router of this subnet has no routes: it was not part of the last analysis.</source>
        <translation>Der virtuelle Router dieses Subnetzes hat keine Routen: Es war nicht Teil der letzten Analyse.</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::FindingsPanel</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Severities shown</source>
        <translation>Gezeigte Schweregrade</translation>
    </message>
    <message>
        <source>all severities</source>
        <translation>alle Schweregrade</translation>
    </message>
    <message>
        <source>hints and worse</source>
        <translation>ab Hinweis</translation>
    </message>
    <message>
        <source>warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>errors only</source>
        <translation>nur Fehler</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Send an example packet (Space)</source>
        <translation>Ein Beispielpaket schicken (Leertaste)</translation>
    </message>
    <message>
        <source>What shows it</source>
        <translation>Was es zeigt</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>The network is being analysed.</source>
        <translation>Das Netz wird analysiert.</translation>
    </message>
    <message>
        <source>Findings of lower severity are hidden by the filter.</source>
        <translation>Befunde niedrigeren Schweregrads verbirgt der Filter.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>No findings about the selection.</source>
        <translation>Keine Befunde zur Auswahl.</translation>
    </message>
    <message>
        <source>No findings, but the control plane did not settle.</source>
        <translation>Keine Befunde, aber die Steuerungsebene kam nicht zur Ruhe.</translation>
    </message>
    <message>
        <source>No findings. The control plane has settled, and nothing is wrong.</source>
        <translation>Keine Befunde. Die Steuerungsebene ist zur Ruhe gekommen, und nichts ist falsch.</translation>
    </message>
    <message>
        <source>Repairs are being tried on the engine.</source>
        <translation>Reparaturen werden an der Engine ausprobiert.</translation>
    </message>
    <message>
        <source>No repair that was tried makes it go away.</source>
        <translation>Keine der ausprobierten Reparaturen bringt ihn zum Verschwinden.</translation>
    </message>
    <message>
        <source>Where the guilty row comes from</source>
        <translation>Woher die schuldige Zeile kommt</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>unterdrückte</translation>
    </message>
    <message>
        <source>Suppress…</source>
        <translation>Unterdrücken …</translation>
    </message>
    <message>
        <source>Do not count this finding any more, for a reason that is kept in the file</source>
        <translation>Diesen Befund nicht mehr zählen, aus einem Grund, der in der Datei bleibt</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Count this finding again</source>
        <translation>Diesen Befund wieder zählen</translation>
    </message>
    <message>
        <source>%1

Why is this all right here? The reason is kept in the file.</source>
        <translation>%1

Warum ist das hier in Ordnung? Der Grund bleibt in der Datei.</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>Unterdrücken</translation>
    </message>
    <message>
        <source>Nothing is suppressed.</source>
        <translation>Nichts ist unterdrückt.</translation>
    </message>
    <message>
        <source>Suppressed: %1</source>
        <translation>Unterdrückt: %1</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::GuestTablePanel</name>
    <message>
        <source>Guest table</source>
        <translation>Tabelle im Gast</translation>
    </message>
    <message>
        <source> · %1</source>
        <translation> · %1</translation>
    </message>
    <message>
        <source>The routes are being computed.</source>
        <translation>Die Routen werden berechnet.</translation>
    </message>
    <message>
        <source>Select a machine or an appliance to see the table inside it.</source>
        <translation>Wählen Sie eine Maschine oder eine Appliance, um die Tabelle in ihr zu sehen.</translation>
    </message>
    <message>
        <source>Its table is empty: it is not running, or was not part of the last analysis.</source>
        <translation>Ihre Tabelle ist leer: Sie läuft nicht oder war nicht Teil der letzten Analyse.</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::Inspector</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Effective routes</source>
        <translation>Effektive Routen</translation>
    </message>
    <message>
        <source>Guest table</source>
        <translation>Tabelle im Gast</translation>
    </message>
    <message>
        <source>BGP</source>
        <translation>BGP</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>AS %1</source>
        <translation>AS %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>What to show of the selection</source>
        <translation>Was von der Auswahl gezeigt wird</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Nothing is selected: the drawing as a whole</source>
        <translation>Nichts ist ausgewählt: die Zeichnung als Ganzes</translation>
    </message>
    <message numerus="yes">
        <source>%n things</source>
        <translation>
            <numerusform>%n Ding</numerusform>
            <numerusform>%n Dinge</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected together</source>
        <translation>Gemeinsam ausgewählt</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::RepairCard</name>
    <message>
        <source>tried on the engine</source>
        <translation>durchgerechnet</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Other repair</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Apply  Enter</source>
        <translation>Anwenden  Enter</translation>
    </message>
    <message>
        <source>Apply repair</source>
        <translation>Reparatur anwenden</translation>
    </message>
    <message>
        <source>Show on the sheet what it would change</source>
        <translation>Auf dem Blatt zeigen, was sie ändern würde</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Repair %1 of %2</source>
        <translation>Reparatur %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>Schleifen</translation>
    </message>
    <message>
        <source>Sources that reach the Internet</source>
        <translation>Quellen, die das Internet erreichen</translation>
    </message>
    <message>
        <source>Sessions that stay up</source>
        <translation>Sitzungen, die oben bleiben</translation>
    </message>
    <message>
        <source>New findings</source>
        <translation>Neue Befunde</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::RowsPanel</name>
    <message>
        <source>before the last change</source>
        <translation>vor der letzten Änderung</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::RowsView</name>
    <message>
        <source>Copy as tab-separated values</source>
        <translation>Als tabulatorgetrennte Werte kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n prefixes</source>
        <translation>
            <numerusform>%n Präfix</numerusform>
            <numerusform>%n Präfixe</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to close</source>
        <translation>Klicken zum Schließen</translation>
    </message>
    <message>
        <source>Click to see each</source>
        <translation>Klicken, um jede zu sehen</translation>
    </message>
</context>
<context>
    <name>hopscope::panels::StackChoice</name>
    <message>
        <source>tells the kernel unreachable: the sessions flap</source>
        <translation>meldet dem Kernel „unerreichbar“: die Sitzungen flattern</translation>
    </message>
    <message>
        <source>unreachable in BIRD only, up</source>
        <translation>nur in BIRD unerreichbar, oben</translation>
    </message>
    <message>
        <source>no path is valid through the default, up</source>
        <translation>kein Pfad ist über die Default-Route gültig, oben</translation>
    </message>
    <message>
        <source>its own prefix stays inactive, up</source>
        <translation>das eigene Präfix bleibt inaktiv, oben</translation>
    </message>
    <message>
        <source>the route stays inactive, up</source>
        <translation>die Route bleibt inaktiv, oben</translation>
    </message>
    <message>
        <source>installs and withdraws in turn, may flap</source>
        <translation>trägt abwechselnd ein und aus, kann flattern</translation>
    </message>
    <message>
        <source>the route stays hidden, up</source>
        <translation>die Route bleibt verborgen, oben</translation>
    </message>
    <message>
        <source>does what you say below</source>
        <translation>tut, was Sie unten sagen</translation>
    </message>
</context>
<context>
    <name>hopscope::player::ScrubBar</name>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Drag to any moment; ← and → go from tick to tick</source>
        <translation>Zu jedem Augenblick ziehen; ← und → gehen von Marke zu Marke</translation>
    </message>
</context>
<context>
    <name>hopscope::player::TimelineDock</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Choose an event to go to its moment</source>
        <translation>Ein Ereignis wählen, um zu seinem Augenblick zu gehen</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Noch ist nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>hopscope::player::TimelineLanes</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Routes</source>
        <translation>Routen</translation>
    </message>
    <message>
        <source>%1 rejects</source>
        <translation>%1 weist zurück</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Noch ist nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>repeats every %1</source>
        <translation>wiederholt sich alle %1</translation>
    </message>
</context>
<context>
    <name>hopscope::player::TraceDock</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>&amp;Both ways</source>
        <translation>&amp;Beide Richtungen</translation>
    </message>
    <message>
        <source>T&amp;race</source>
        <translation>T&amp;race</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Winning row</source>
        <translation>Siegreiche Zeile</translation>
    </message>
    <message>
        <source>TTL</source>
        <translation>TTL</translation>
    </message>
    <message>
        <source>Hops</source>
        <translation>Sprünge</translation>
    </message>
    <message>
        <source>Choose a hop to go to its moment</source>
        <translation>Einen Sprung wählen, um zu seinem Augenblick zu gehen</translation>
    </message>
    <message>
        <source>Traceroute</source>
        <translation>Traceroute</translation>
    </message>
    <message>
        <source>What the program traceroute prints at the source: virtual routers never answer</source>
        <translation>Was das Programm traceroute an der Quelle ausgibt: Virtuelle Router antworten nie</translation>
    </message>
    <message>
        <source>name or address</source>
        <translation>Name oder Adresse</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Where the packet starts: a machine, an appliance or an Internet host</source>
        <translation>Wo das Paket beginnt: an einer Maschine, einer Appliance oder einem Internet-Host</translation>
    </message>
    <message>
        <source>Where it is to go: a name of the drawing, an Internet host or any address</source>
        <translation>Wohin es gehen soll: ein Name der Zeichnung, ein Internet-Host oder irgendeine Adresse</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What the packet carries</source>
        <translation>Was das Paket trägt</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Destination port</source>
        <translation>Zielport</translation>
    </message>
    <message>
        <source>Follow the reply as well, where the packet is delivered</source>
        <translation>Auch der Antwort folgen, wo das Paket zugestellt wird</translation>
    </message>
    <message>
        <source>Ask where the packet goes (Return)</source>
        <translation>Fragen, wohin das Paket geht (Eingabe)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>Nothing in the drawing that sends packets is called “%1”.</source>
        <translation>Nichts in der Zeichnung, das Pakete sendet, heißt „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no name of the drawing and no address.</source>
        <translation>„%1“ ist kein Name der Zeichnung und keine Adresse.</translation>
    </message>
    <message>
        <source>There is nothing to follow: one of the ends is not part of the network.</source>
        <translation>Es gibt nichts zu verfolgen: Eines der Enden gehört nicht zum Netz.</translation>
    </message>
    <message>
        <source>Choose where a packet starts and where it is to go.</source>
        <translation>Wählen Sie, wo ein Paket beginnt und wohin es gehen soll.</translation>
    </message>
    <message>
        <source>TTL %1</source>
        <translation>TTL %1</translation>
    </message>
    <message>
        <source>lap %1 of %2</source>
        <translation>Runde %1 von %2</translation>
    </message>
    <message>
        <source>Lap %1, TTL %2. The state repeats: the same place, the same packet.</source>
        <translation>Runde %1, TTL %2. Der Zustand wiederholt sich: derselbe Ort, dasselbe Paket.</translation>
    </message>
    <message>
        <source>router of %1</source>
        <translation>Router von %1</translation>
    </message>
</context>
<context>
    <name>hopscope::player::TransportBar</name>
    <message>
        <source>First</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed ([ slower, ] faster)</source>
        <translation>Tempo ([ langsamer, ] schneller)</translation>
    </message>
    <message>
        <source>To the beginning (Home)</source>
        <translation>Zum Anfang (Pos1)</translation>
    </message>
    <message>
        <source>To the end (End)</source>
        <translation>Zum Ende (Ende)</translation>
    </message>
    <message>
        <source>look-up</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>To the next %1 (→)</source>
        <translation>Weiter: %1 (→)</translation>
    </message>
    <message>
        <source>To the %1 before (←)</source>
        <translation>Zurück: %1 (←)</translation>
    </message>
</context>
<context>
    <name>hopscope::scene::TopologyView</name>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
</context>
<context>
    <name>hopscope::tools::ConnectTool</name>
    <message>
        <source>From %1 to …</source>
        <translation>Von %1 nach …</translation>
    </message>
    <message>
        <source>A peering joins two VNets, BGP an NVA and a route server, a connection two routers, and a load balancer takes machines behind it.</source>
        <translation>Ein Peering verbindet zwei VNets, BGP eine NVA und einen Route Server, eine Verbindung zwei Router, und ein Load Balancer nimmt Maschinen hinter sich.</translation>
    </message>
</context>
<context>
    <name>hopscope::tools::PlaceTool</name>
    <message>
        <source>%1 goes inside a VNet.</source>
        <translation>%1 gehört in ein VNet.</translation>
    </message>
    <message>
        <source>%1 goes inside a subnet.</source>
        <translation>%1 gehört in ein Subnetz.</translation>
    </message>
    <message>
        <source>%1 does not go inside a VNet.</source>
        <translation>%1 gehört nicht in ein VNet.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 has one already.</source>
        <translation>%1 hat schon eines.</translation>
    </message>
</context>
<context>
    <name>hopscope::tools::RenameEditor</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>hopscope::tools::TraceTool</name>
    <message>
        <source>A packet starts and ends at a machine, an NVA or a host on the Internet.</source>
        <translation>Ein Paket beginnt und endet an einer Maschine, einer NVA oder einem Host im Internet.</translation>
    </message>
    <message>
        <source>From %1: choose where the packet goes.</source>
        <translation>Von %1: Wählen Sie, wohin das Paket geht.</translation>
    </message>
</context>
<context>
    <name>hopscope::window::ActCard</name>
    <message>
        <source>Act %1: %2</source>
        <translation>Akt %1: %2</translation>
    </message>
    <message>
        <source>Act %1</source>
        <translation>Akt %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>hopscope::window::ActionSearch</name>
    <message>
        <source>Search actions</source>
        <translation>Aktionen suchen</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>hopscope::window::ArrangeActions</name>
    <message>
        <source>Move the left edges to the leftmost one</source>
        <translation>Linke Kanten an die am weitesten links rücken</translation>
    </message>
    <message>
        <source>Put the middles on one vertical line</source>
        <translation>Mitten auf eine senkrechte Linie setzen</translation>
    </message>
    <message>
        <source>Move the right edges to the rightmost one</source>
        <translation>Rechte Kanten an die am weitesten rechts rücken</translation>
    </message>
    <message>
        <source>Move the top edges to the topmost one</source>
        <translation>Obere Kanten an die oberste rücken</translation>
    </message>
    <message>
        <source>Put the middles on one horizontal line</source>
        <translation>Mitten auf eine waagerechte Linie setzen</translation>
    </message>
    <message>
        <source>Move the bottom edges to the lowest one</source>
        <translation>Untere Kanten an die unterste rücken</translation>
    </message>
    <message>
        <source>Equal gaps from left to right; the outermost two stay</source>
        <translation>Gleiche Abstände von links nach rechts; die beiden äußersten bleiben</translation>
    </message>
    <message>
        <source>Equal gaps from top to bottom; the outermost two stay</source>
        <translation>Gleiche Abstände von oben nach unten; die beiden äußersten bleiben</translation>
    </message>
    <message>
        <source>Make VNets, subnets and notes as wide as the widest</source>
        <translation>VNets, Subnetze und Notizen so breit machen wie das breiteste</translation>
    </message>
    <message>
        <source>Make VNets, subnets and notes as high as the highest</source>
        <translation>VNets, Subnetze und Notizen so hoch machen wie das höchste</translation>
    </message>
    <message>
        <source>Select and move these together from now on</source>
        <translation>Diese von nun an zusammen auswählen und verschieben</translation>
    </message>
    <message>
        <source>Dissolve the groups of the selection</source>
        <translation>Gruppen der Auswahl auflösen</translation>
    </message>
    <message>
        <source>Keep the selection from being moved, resized or deleted by mouse and keys</source>
        <translation>Auswahl davor bewahren, mit Maus und Tasten verschoben, vergrößert, verkleinert oder gelöscht zu werden</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Ausrichten</translation>
    </message>
</context>
<context>
    <name>hopscope::window::Clipboard</name>
    <message>
        <source>1 object was copied.</source>
        <translation>1 Objekt wurde kopiert.</translation>
    </message>
    <message>
        <source>%1 objects were copied.</source>
        <translation>%1 Objekte wurden kopiert.</translation>
    </message>
    <message>
        <source>Cut 1 object</source>
        <translation>1 Objekt ausschneiden</translation>
    </message>
    <message>
        <source>Cut %1 objects</source>
        <translation>%1 Objekte ausschneiden</translation>
    </message>
    <message>
        <source>The clipboard holds nothing that can be pasted into a drawing.</source>
        <translation>Die Zwischenablage enthält nichts, was in eine Zeichnung eingefügt werden kann.</translation>
    </message>
    <message>
        <source>Duplicate 1 object</source>
        <translation>1 Objekt duplizieren</translation>
    </message>
    <message>
        <source>Paste 1 object</source>
        <translation>1 Objekt einfügen</translation>
    </message>
    <message>
        <source>Duplicate %1 objects</source>
        <translation>%1 Objekte duplizieren</translation>
    </message>
    <message>
        <source>Paste %1 objects</source>
        <translation>%1 Objekte einfügen</translation>
    </message>
</context>
<context>
    <name>hopscope::window::ExportDialog</name>
    <message>
        <source>Title and description</source>
        <translation>Titel und Beschreibung</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Only what is selected</source>
        <translation>Nur das Ausgewählte</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>SVG, for documents and the web</source>
        <translation>SVG, für Dokumente und das Web</translation>
    </message>
    <message>
        <source>PNG, a picture of pixels</source>
        <translation>PNG, ein Bild aus Pixeln</translation>
    </message>
    <message>
        <source>PDF, for print</source>
        <translation>PDF, zum Drucken</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Projector</source>
        <translation>Projektor</translation>
    </message>
    <message>
        <source>Of the theme</source>
        <translation>Des Themas</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>Durchsichtig</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>%1 files (*%2)</source>
        <translation>%1-Dateien (*%2)</translation>
    </message>
    <message>
        <source>The design itself, to open it again</source>
        <translation>Den Entwurf selbst, um ihn wieder zu öffnen</translation>
    </message>
    <message>
        <source>The file carries the whole design, with everything that is typed into it. Whoever has the file can open it in hopscope. A picture of a part never carries it.</source>
        <translation>Die Datei enthält den ganzen Entwurf mit allem, was darin eingetragen ist. Wer die Datei hat, kann ihn in hopscope öffnen. Ein Bild eines Teils enthält ihn nie.</translation>
    </message>
</context>
<context>
    <name>hopscope::window::FileDrop</name>
    <message numerus="yes">
        <source>%n files were dropped; one can be opened at a time.</source>
        <translation>
            <numerusform>%n Datei wurde abgelegt; geöffnet wird immer nur eine.</numerusform>
            <numerusform>%n Dateien wurden abgelegt; geöffnet wird immer nur eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not a file on this computer.</source>
        <translation>%1 ist keine Datei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: expected a design (.hopscope), a scenario text (.scn) or a figure that carries its design (.svg, .png, .pdf).</source>
        <translation>%1 lässt sich nicht öffnen: erwartet wird ein Entwurf (.hopscope), ein Szenariotext (.scn) oder ein Bild, das seinen Entwurf enthält (.svg, .png, .pdf).</translation>
    </message>
</context>
<context>
    <name>hopscope::window::FileGuard</name>
    <message>
        <source>%1 is no longer where it was. Saving writes it anew.</source>
        <translation>%1 ist nicht mehr, wo sie war. Speichern schreibt sie neu.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Write the design under the name that it had</source>
        <translation>Den Entwurf unter seinem bisherigen Namen schreiben</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Another program has changed %1, and so have you since it was opened.</source>
        <translation>Ein anderes Programm hat %1 verändert, und auch hier gibt es seit dem Öffnen Änderungen.</translation>
    </message>
    <message>
        <source>Another program has changed %1 since it was opened.</source>
        <translation>Ein anderes Programm hat %1 seit dem Öffnen verändert.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Show what the file holds now; Undo comes back to your design</source>
        <translation>Zeigen, was jetzt in der Datei steht; Rückgängig führt zum eigenen Entwurf zurück</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen behalten</translation>
    </message>
    <message>
        <source>Stay with your design; saving replaces what the file holds now</source>
        <translation>Beim eigenen Entwurf bleiben; Speichern ersetzt, was jetzt in der Datei steht</translation>
    </message>
    <message>
        <source>Keep both: your design goes to another file</source>
        <translation>Beide behalten: Der eigene Entwurf kommt in eine andere Datei</translation>
    </message>
    <message>
        <source>hopscope</source>
        <translation>hopscope</translation>
    </message>
    <message>
        <source>Another program has changed %1.</source>
        <translation>Ein anderes Programm hat %1 verändert.</translation>
    </message>
    <message>
        <source>Saving replaces what it has written.</source>
        <translation>Speichern ersetzt, was es geschrieben hat.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
</context>
<context>
    <name>hopscope::window::FindBar</name>
    <message>
        <source>Name, address, prefix or ASN</source>
        <translation>Name, Adresse, Präfix oder ASN</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>hopscope::window::HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>Click a step to go to the design as it was after it</source>
        <translation>Ein Klick auf einen Schritt führt zum Entwurf, wie er danach war</translation>
    </message>
</context>
<context>
    <name>hopscope::window::MainWindow</name>
    <message>
        <source>hopscope designs (*.hopscope)</source>
        <translation>hopscope-Entwürfe (*.hopscope)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Zuletzt &amp;benutzt</translation>
    </message>
    <message>
        <source>The s&amp;tory</source>
        <translation>Die &amp;Geschichte</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Start &amp;page</source>
        <translation>S&amp;tartseite</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Open (%1)</source>
        <translation>Öffnen (%1)</translation>
    </message>
    <message>
        <source>Save (%1)</source>
        <translation>Speichern (%1)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Reduced &amp;motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>&amp;Only the sheet</source>
        <translation>Nur das &amp;Blatt</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>&amp;Trace</source>
        <translation>&amp;Trace</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>&amp;Tasten und Gesten</translation>
    </message>
    <message>
        <source>&amp;About hopscope</source>
        <translation>Ü&amp;ber hopscope</translation>
    </message>
    <message>
        <source>Show the findings</source>
        <translation>Die Befunde zeigen</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tatsächliche Größe</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>computing…</source>
        <translation>rechnet…</translation>
    </message>
    <message>
        <source>no findings</source>
        <translation>keine Befunde</translation>
    </message>
    <message>
        <source>hopscope</source>
        <translation>hopscope</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>Otherwise what was changed since the last save is lost.</source>
        <translation>Sonst geht verloren, was seit dem letzten Speichern geändert wurde.</translation>
    </message>
    <message>
        <source>Open a design</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>%1 cannot be opened.</source>
        <translation>%1 kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>%1 members of the file are not known to this version; they are kept: %2</source>
        <translation>%1 Elemente der Datei kennt diese Version nicht; sie bleiben erhalten: %2</translation>
    </message>
    <message>
        <source>design</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Save the design</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>%1 cannot be saved.</source>
        <translation>%1 kann nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>%1 What stood in the file before still stands there, and the design stays open.</source>
        <translation>%1 Was vorher in der Datei stand, steht noch da, und der Entwurf bleibt offen.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Exported %1.</source>
        <translation>%1 exportiert.</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>&amp;Search actions…</source>
        <translation>Aktionen &amp;suchen …</translation>
    </message>
    <message>
        <source>Drawn from %1. Saving makes a design of it; the text stays as it is.</source>
        <translation>Gezeichnet nach %1. Beim Speichern wird ein Entwurf daraus; der Text bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>No copy of the unsaved changes could be written. %1</source>
        <translation>Die ungesicherten Änderungen konnten nicht als Kopie geschrieben werden. %1</translation>
    </message>
    <message>
        <source>These changes were recovered. They are not in the file until you save.</source>
        <translation>Diese Änderungen sind wiederhergestellt. In der Datei stehen sie erst, wenn gespeichert wird.</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 Kopie</translation>
    </message>
    <message>
        <source>%1 is read-only: save the design as</source>
        <translation>%1 ist schreibgeschützt: Entwurf speichern unter</translation>
    </message>
    <message>
        <source>The design is as the file holds it now.</source>
        <translation>Der Entwurf ist jetzt der aus der Datei.</translation>
    </message>
    <message>
        <source>%1 (read-only)[*] – hopscope</source>
        <translation>%1 (schreibgeschützt)[*] – hopscope</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Arrange</source>
        <translation>Aus&amp;richten</translation>
    </message>
    <message>
        <source>Designs, scenario texts and figures (*.hopscope *.scn *.svg *.png *.pdf)</source>
        <translation>Entwürfe, Szenariotexte und Bilder (*.hopscope *.scn *.svg *.png *.pdf)</translation>
    </message>
    <message>
        <source>The design was taken out of %1. Saving makes a file of its own; the figure stays as it is.</source>
        <translation>Der Entwurf wurde aus %1 entnommen. Beim Speichern entsteht eine eigene Datei; das Bild bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Export a&amp;gain</source>
        <translation>Er&amp;neut exportieren</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Nach %1</translation>
    </message>
</context>
<context>
    <name>hopscope::window::NoticeBars</name>
    <message>
        <source>Take this notice away</source>
        <translation>Diesen Hinweis ausblenden</translation>
    </message>
</context>
<context>
    <name>hopscope::window::OutlinePanel</name>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
</context>
<context>
    <name>hopscope::window::PalettePanel</name>
    <message>
        <source>Search objects</source>
        <translation>Objekte suchen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message>
        <source>Appliance</source>
        <translation>Appliance</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>On premises</source>
        <translation>Vor Ort</translation>
    </message>
    <message>
        <source>For a subnet</source>
        <translation>Für ein Subnetz</translation>
    </message>
</context>
<context>
    <name>hopscope::window::Panes</name>
    <message>
        <source>Next panel</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Put the keyboard from the sheet into the next dock, and back</source>
        <translation>Tastatur vom Blatt in den nächsten Bereich setzen und zurück</translation>
    </message>
    <message>
        <source>Put the keyboard from the sheet into the last dock, and back</source>
        <translation>Tastatur vom Blatt in den letzten Bereich setzen und zurück</translation>
    </message>
</context>
<context>
    <name>hopscope::window::RecoveryOffer</name>
    <message>
        <source>a new design</source>
        <translation>ein neuer Entwurf</translation>
    </message>
    <message>
        <source>The copy of %1 cannot be read: %2</source>
        <translation>Die Kopie von %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>hopscope did not end properly. Unsaved changes of %1 were kept on %2.</source>
        <translation>hopscope wurde unterbrochen. Ungesicherte Änderungen wurden aufgehoben: %1, %2.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open the design with these changes; the file stays as it is until you save</source>
        <translation>Den Entwurf mit diesen Änderungen öffnen; die Datei bleibt, wie sie ist, bis gespeichert wird</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Throw these changes away for good</source>
        <translation>Diese Änderungen endgültig verwerfen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Keep the copy and ask again at the next start</source>
        <translation>Die Kopie behalten und beim nächsten Start wieder fragen</translation>
    </message>
    <message numerus="yes">
        <source>%n more to decide about.</source>
        <translation>
            <numerusform>Über %n weitere ist zu entscheiden.</numerusform>
            <numerusform>Über %n weitere ist zu entscheiden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hopscope::window::SettingsDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Dots of the grid on the sheet</source>
        <translation>Rasterpunkte auf dem Blatt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>The most that is lost when the program is killed while you draw</source>
        <translation>So viel geht höchstens verloren, wenn das Programm beim Zeichnen abbricht</translation>
    </message>
    <message>
        <source>Copy unsaved changes at the latest after</source>
        <translation>Ungesicherte Änderungen spätestens kopieren nach</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Fenster</translation>
    </message>
</context>
<context>
    <name>hopscope::window::ShortcutsPage</name>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Usual keys</source>
        <translation>Übliche Tasten</translation>
    </message>
    <message>
        <source>Search actions and keys</source>
        <translation>Aktionen und Tasten suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren…</translation>
    </message>
    <message>
        <source>Choose an action to give it another key.</source>
        <translation>Eine Aktion wählen, um ihr eine andere Taste zu geben.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”. Assigning takes it away there.</source>
        <translation>%1 gehört zu „%2“. Das Zuweisen nimmt sie dort weg.</translation>
    </message>
    <message>
        <source>Export the keys</source>
        <translation>Tasten exportieren</translation>
    </message>
    <message>
        <source>Keys (*.json)</source>
        <translation>Tasten (*.json)</translation>
    </message>
    <message>
        <source>Exported %1.</source>
        <translation>%1 exportiert.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Import keys</source>
        <translation>Tasten importieren</translation>
    </message>
    <message>
        <source>Imported %1.</source>
        <translation>%1 importiert.</translation>
    </message>
    <message>
        <source>%1 was not taken over: expected exported keys, each for one action.</source>
        <translation>%1 wurde nicht übernommen: erwartet werden exportierte Tasten, jede für eine Aktion.</translation>
    </message>
</context>
<context>
    <name>hopscope::window::StartPage</name>
    <message>
        <source>See where the packets go before anything is deployed.</source>
        <translation>Sehen, wohin die Pakete gehen, bevor etwas bereitgestellt wird.</translation>
    </message>
    <message>
        <source>New design</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Nichts verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>The router nobody draws</source>
        <translation>Der Router, den niemand zeichnet</translation>
    </message>
    <message>
        <source>A story in six acts. Each is a design that you can change.</source>
        <translation>Eine Geschichte in sechs Akten. Jeder ist ein Entwurf, den Sie ändern können.</translation>
    </message>
    <message>
        <source>Begin the story</source>
        <translation>Die Geschichte beginnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>hopscope::window::StoryBar</name>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Previous act</source>
        <translation>Voriger Akt</translation>
    </message>
    <message>
        <source>Next act</source>
        <translation>Nächster Akt</translation>
    </message>
    <message>
        <source>Send the packet that this act is about</source>
        <translation>Das Paket senden, um das es in diesem Akt geht</translation>
    </message>
    <message>
        <source>Leave the story; the design stays open</source>
        <translation>Die Geschichte verlassen; der Entwurf bleibt offen</translation>
    </message>
    <message>
        <source>Leave the story</source>
        <translation>Die Geschichte verlassen</translation>
    </message>
    <message>
        <source>Act %1 of %2</source>
        <translation>Akt %1 von %2</translation>
    </message>
</context>
<context>
    <name>hopscope::window::Workbench</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Tatsächliche Größe</translation>
    </message>
    <message>
        <source>Fit everything</source>
        <translation>Alles einpassen</translation>
    </message>
    <message>
        <source>Fit the selection</source>
        <translation>Auswahl einpassen</translation>
    </message>
    <message>
        <source>Virtual routers</source>
        <translation>Virtuelle Router</translation>
    </message>
    <message>
        <source>Show the router that nobody draws, beside each subnet</source>
        <translation>Den Router, den niemand zeichnet, neben jedem Subnetz zeigen</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Ans Ende</translation>
    </message>
    <message>
        <source>Take the trace away</source>
        <translation>Trace wegnehmen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>Convergence</source>
        <translation>Konvergenz</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>Timeline and trace</source>
        <translation>Zeitleiste und Trace</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Look-ups</source>
        <translation>Nachschlagen</translation>
    </message>
    <message>
        <source>The guest table and the effective routes of the selection, side by side</source>
        <translation>Die Tabelle im Gast und die effektiven Routen der Auswahl, nebeneinander</translation>
    </message>
    <message>
        <source>BGP</source>
        <translation>BGP</translation>
    </message>
    <message>
        <source>Findings and tables</source>
        <translation>Befunde und Tabellen</translation>
    </message>
    <message>
        <source>Findings  %1</source>
        <translation>Befunde  %1</translation>
    </message>
    <message>
        <source>Trace to the Internet</source>
        <translation>Trace ins Internet</translation>
    </message>
    <message>
        <source>Add %1 here</source>
        <translation>%1 hier hinzufügen</translation>
    </message>
    <message>
        <source>The drawing has changed meanwhile; the repair is tried again.</source>
        <translation>Die Zeichnung hat sich inzwischen geändert; die Reparatur wird neu ausprobiert.</translation>
    </message>
    <message>
        <source>Applied: %1</source>
        <translation>Angewandt: %1</translation>
    </message>
    <message>
        <source>Go to › %1</source>
        <translation>Gehe zu › %1</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <source>Give the tables the room of the timeline, or give it back (%1)</source>
        <translation>Den Tabellen den Platz der Zeitleiste geben oder ihn zurückgeben (%1)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Lay out</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Place the selection anew, or everything when nothing is selected</source>
        <translation>Die Auswahl neu anordnen, oder alles, wenn nichts ausgewählt ist</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Into the container that is selected, or to where it came from</source>
        <translation>In den ausgewählten Behälter oder dorthin, woher es kam</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Next hops</source>
        <translation>Nächste Hops</translation>
    </message>
    <message>
        <source>Show where everybody sends packets for one destination</source>
        <translation>Zeigen, wohin jeder Pakete für ein Ziel schickt</translation>
    </message>
    <message>
        <source>Destinations</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>All addresses, and where everybody sends packets for one of them</source>
        <translation>Alle Adressen, und wohin jeder Pakete für eine davon schickt</translation>
    </message>
</context>
</TS>
