#!/bin/sh
# Builds the fonts the portal serves (src/main/resources/static/fonts) from the originals
# kept beside this script (src/main/frontend/fonts). Run it from anywhere.
# Needs fonttools with brotli: pip install 'fonttools[woff]', or apt install fonttools python3-brotli.
set -eu
cd "$(dirname "$0")/../../.."
src=src/main/frontend/fonts
dst=src/main/resources/static/fonts
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
mkdir -p "$dst"

# French, English and neighbouring languages; punctuation, superscripts, and arrows where the font has them.
chars=U+0020-007E,U+00A0-00FF,U+0152-0153,U+0178,U+02C6,U+02DA,U+02DC,U+2010-2015,U+2018-201F,U+2020-2022,U+2026,U+2030,U+2039-203A,U+2070,U+2074-2079,U+20AC,U+2122,U+2190-2193,U+2212
options="--layout-features=kern,mark,mkmk,liga,calt,ccmp,locl,tnum,pnum,sups,frac --flavor=woff2 --no-hinting --desubroutinize --notdef-outline"

subset() { # original, axes kept, result
  fonttools varLib.instancer -q "$src/$1" $2 -o "$tmp/$3.ttf"
  pyftsubset "$tmp/$3.ttf" --unicodes="$chars" $options --output-file="$dst/$3.woff2"
}
# Bricolage: the optical size is pinned where h1 and h2 meet, which halves the file.
subset bricolage-grotesque-latin-opsz-normal.woff2 "opsz=30 wght=400:800" bricolage
subset atkinson-hyperlegible-next-latin-wght-normal.woff2 "wght=400:700" atkinson
subset atkinson-hyperlegible-next-latin-wght-italic.woff2 "wght=400:700" atkinson-italic

# As they are: a browser loads them only when a page has such letters (unicode-range).
cp "$src/bricolage-grotesque-latin-ext-opsz-normal.woff2" "$dst/bricolage-ext.woff2"
cp "$src/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2" "$dst/atkinson-ext.woff2"
cp "$src/ps-espaces.woff2" "$src"/LICENSE-*.txt "$dst/"
