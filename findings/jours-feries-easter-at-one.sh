#!/bin/sh
# Package:   @socialgouv/jours-feries 2.0.0.
# Surprise:  in a process on Paris time, all holidays are midnights but three, in the years when Easter is the Sunday on which the
#            clock changes (2024, 2027, 2032): Easter Monday, Ascension and Whit Monday are at one in the morning. Who compares
#            moments with the midnight of a day, or looks it up in a Set of getTime(), works on these three days, and a day later
#            counts from them. On UTC, where tests mostly run, and in every other year, it is right.
# Source:    src/index.js: addDays adds 24 hours a day to the midnight of Easter; fixed days are new Date(year, month, day).
# Instead:   compare year, month and day (getFullYear, getMonth, getDate), or make days of them at once.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @socialgouv/jours-feries@2.0.0

cat > seen.cjs <<'JS'
const holidaysOf = require('@socialgouv/jours-feries');

for (const [year, ...days] of [
  [2026, [3, 6], [4, 14], [4, 25]],
  [2027, [2, 29], [4, 6], [4, 17]],
]) {
  const moments = new Set(Object.values(holidaysOf(year)).map((date) => date.getTime()));
  for (const [month, day] of days) {
    const midnight = new Date(year, month, day);
    const name = Object.entries(holidaysOf(year)).find(([, date]) => date.toDateString() === midnight.toDateString())?.[0];
    const found = moments.has(midnight.getTime()) ? 'found' : 'not found';
    console.log(`${process.env.TZ}: ${midnight.toDateString()}, ${name} -> ${found} among the holidays`);
  }
}
JS

cat > expected.txt <<'TEXT'
UTC: Mon Apr 06 2026, Lundi de Pâques -> found among the holidays
UTC: Thu May 14 2026, Ascension -> found among the holidays
UTC: Mon May 25 2026, Lundi de Pentecôte -> found among the holidays
UTC: Mon Mar 29 2027, Lundi de Pâques -> found among the holidays
UTC: Thu May 06 2027, Ascension -> found among the holidays
UTC: Mon May 17 2027, Lundi de Pentecôte -> found among the holidays
Europe/Paris: Mon Apr 06 2026, Lundi de Pâques -> found among the holidays
Europe/Paris: Thu May 14 2026, Ascension -> found among the holidays
Europe/Paris: Mon May 25 2026, Lundi de Pentecôte -> found among the holidays
Europe/Paris: Mon Mar 29 2027, Lundi de Pâques -> not found among the holidays
Europe/Paris: Thu May 06 2027, Ascension -> not found among the holidays
Europe/Paris: Mon May 17 2027, Lundi de Pentecôte -> not found among the holidays
TEXT

for zone in UTC Europe/Paris; do TZ=$zone node seen.cjs; done | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
