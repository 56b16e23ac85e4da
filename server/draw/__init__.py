"""The draw: which units the city looks at again. Pure, and so short that anyone can redo it.

1. *Sealing.* The list of units stands in a frame, cut into strata (by level, by region, or both),
   with a rate in percent and a least number for each stratum. The server makes a seed of 32 random
   bytes, writes it as 64 hexadecimal digits, and publishes the sha-256 of those digits and of the
   frame. From then on neither can be exchanged. The seed itself is kept sealed.
2. *Opening*, not before the release time. Somebody who does not know the seed may say a witness
   word (a number that was thrown, the headline of the day); it may be empty. Then the seed is
   published.
3. *Rank.* For each unit, the sha-256 of the text `seed`, newline, `witness word`, newline, `unit
   id` in UTF-8. Within each stratum the units are ordered by these hashes, the smallest first, and
   the first ones are drawn: percent of the stratum rounded up, at least the least number, at most
   all.

Whoever knew the seed does not know the word, whoever says the word does not know the seed, and the
hashes that were published bind both: nobody alone can choose a unit, or spare one. A unit's rank
depends on no other unit.
"""
