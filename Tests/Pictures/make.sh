#!/usr/bin/env bash
# Makes the README's pictures anew from the sample data: the top of the page, and the first page of the notice.
#
#     Tests/Pictures/make.sh [PROGRAM]
#
# Needs chromium, libreoffice, poppler-utils and the Noto CJK fonts, which stand in for 仿宋_GB2312 and 方正小标宋简体.
set -euo pipefail
cd "$(dirname "$0")/../.."
program=$(realpath "${1:-.build/debug/tongxing}")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cat > "$folder/fonts.conf" <<XML
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <match target="pattern"><test name="family"><string>仿宋_GB2312</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Serif CJK SC</string></edit></match>
  <match target="pattern"><test name="family"><string>方正小标宋简体</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Serif CJK SC</string></edit></match>
  <match target="pattern"><test name="family"><string>楷体_GB2312</string></test>
    <edit name="family" mode="assign" binding="strong"><string>Noto Serif CJK SC</string></edit></match>
</fontconfig>
XML

"$program" demo "$folder/demo" --samples sample-data > /dev/null
chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 \
  --window-size=1180,1010 --screenshot="$folder/page.png" "$folder/demo/report.html" > /dev/null 2>&1
FONTCONFIG_FILE="$folder/fonts.conf" soffice --headless "-env:UserInstallation=file://$folder/office" \
  --convert-to pdf --outdir "$folder" "$folder/demo/report.docx" > /dev/null 2>&1
pdftoppm -r 80 -f 1 -l 1 -singlefile -png "$folder/report.pdf" "$folder/notice"
mv "$folder/page.png" .pictures/page.png
mv "$folder/notice.png" .pictures/notice.png
ls -l .pictures
