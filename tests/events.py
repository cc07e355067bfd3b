"""Invented accounts of invented events."""

from __future__ import annotations

WIRE = """Ferry Ardent Star strikes pier in Port Dunmore
The ferry Ardent Star struck the east pier of Port Dunmore on Tuesday morning, injuring twenty people.
Harbour master Lena Quist said the vessel reported trouble with its steering before it reached the basin.
“We heard the horn twice and then nothing at all,” said Ivo Brandt, a deckhand.
The ferry carried 212 passengers from Kestwick and had been overhauled in a yard at Velmouth in the spring.
Divers found a crack in the pier below the water line, and the east basin stays closed until Friday."""

RUN = """Twenty hurt as ferry hits pier
The ferry Ardent Star struck the east pier of Port Dunmore on Tuesday morning, injuring twenty people.
Harbour master Lena Quist said the vessel reported trouble with its steering before it reached the basin.
“We heard the horn twice and then nothing at all,” said Ivo Brandt, a deckhand.
The ferry carried 212 passengers from Kestwick and had been overhauled in a yard at Velmouth in the spring."""

OWN = """Passengers thrown as Ardent Star rams Port Dunmore pier
Commuters were flung against railings when the ferry Ardent Star rammed a pier in Port Dunmore.
“We heard the horn twice and then nothing at all,” Ivo Brandt told the Kestwick Gazette.
Nurses at St. Brannock's Hospital counted eighteen patients, most with bruises and two with broken arms.
Opposition councillor Tobias Wrenfield demanded that Port Dunmore pay for tugs, as it did until last winter.
A school class from Kestwick was on board, and its teacher had led the children below deck minutes earlier."""

FIRE = """Mill fire in Velmouth leaves forty without work
A fire gutted the old paper mill in Velmouth on Sunday night.
Fire Chief Mara Ellison said a welder's torch had set light to bales of straw in the yard.
Forty people worked at the mill, which belongs to the Lanning family."""
