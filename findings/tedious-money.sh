#!/bin/sh
# Package:   tedious 20.3.9, the driver that mssql 12.7.14 sends with.
# Surprise:  a parameter of type Money is cut to ten-thousandths, not rounded, by a multiplication of floats: 0.57 is stored as
#            0.5699, and so is one amount in twenty of whole cents. What floats leave below zero where an account comes to
#            nothing, 100.10 - 100 - 0.10, is stored as -429496.7296. Nothing is said. Decimal(19, 4) rounds.
# Source:    lib/data-types/money.js, writeValue: the upper half is Math.floor(value * 10000 / 2 ** 32), the lower one
#            (value * 10000) & -1, which cuts toward zero. Just below a multiple of 429496.7296 the two halves are of different
#            numbers: -1 and 0 are -2 ** 32 ten-thousandths. smallmoney.js cuts as well, but has one half only.
# Instead:   Decimal(19, 4) for columns of money too, or cents as BigInt that the statement divides.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts tedious@20.3.9

cat > seen.cjs <<'JS'
const { TYPES } = require('tedious');
const { readValue } = require('tedious/lib/value-parser');
const WritableTrackingBuffer = require('tedious/lib/tracking-buffer/writable-tracking-buffer');

/** What the server keeps of a parameter: the bytes that leave, read as the library reads the same column. */
function kept(type, value, size = {}) {
  const buffer = new WritableTrackingBuffer(32);
  const parameter = { ...size, value: type.validate(value) };
  type.writeValue(buffer, parameter, {});
  const column = { Money: 'MoneyN', SmallMoney: 'MoneyN', Decimal: 'DecimalN' }[type.name];
  return readValue(buffer.data, 0, { type: { name: column }, ...size }, {}).value;
}
const DECIMAL = { precision: 19, scale: 4 };

for (const [said, value] of [
  ['0.56', 0.56],
  ['0.57', 0.57],
  ['-0.57', -0.57],
  ['0.3 - 0.1 - 0.2', 0.3 - 0.1 - 0.2],
  ['100.10 - 100 - 0.10', 100.1 - 100 - 0.1],
]) {
  const small = kept(TYPES.SmallMoney, value);
  console.log(`${said}: Money ${kept(TYPES.Money, value)}, SmallMoney ${small}, Decimal ${kept(TYPES.Decimal, value, DECIMAL)}`);
}
const cents = Array.from({ length: 100_000 }, (_, at) => (at + 1) / 100);
const wrong = (type, size) => cents.filter((value) => kept(type, value, size) !== value).length;
console.log(`of 100000 amounts from 0.01 to 1000.00: Money ${wrong(TYPES.Money)} wrong, Decimal ${wrong(TYPES.Decimal, DECIMAL)}`);
JS

cat > expected.txt <<'TEXT'
0.56: Money 0.56, SmallMoney 0.56, Decimal 0.56
0.57: Money 0.5699, SmallMoney 0.5699, Decimal 0.57
-0.57: Money -0.5699, SmallMoney -0.5699, Decimal -0.57
0.3 - 0.1 - 0.2: Money -429496.7296, SmallMoney 0, Decimal 0
100.10 - 100 - 0.10: Money -429496.7296, SmallMoney 0, Decimal 0
of 100000 amounts from 0.01 to 1000.00: Money 5228 wrong, Decimal 0
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
