"""Old encodings are told by what they make of a few names, as lists of shops have few accents."""

from __future__ import annotations

import io

import pytest

from backorder_desk.exchange.encodings import encoding_of

NAMES = {
    "cp1252": [
        "Käsemühle,Straße", "Crêpière,Château,façade", "São Paulo,Ação", "Ærø,Øster,Blåbær", "Señor,Año", "Öl", "Café",
        "Müller;Señor Niño;Ærø;Château;Þórður;50 €;20 °C;½ Zoll;“Zitat”;d’été", "CAFÉ;ÉCLAIR", "10 µm;±5;§ 4;®", "5 €",
        "l’été", "Jürgen Groß;Björn Ångström",
    ],
    "cp1250": [
        "Příliš žluťoučký kůň", "Łódź,Żółw,Gdańsk", "Győr,Űrhajó,Főzőedény", "Škoda,Čevapčići", "Źdźbło,Ćma",
        "Jožef Kovač;Đorđe", "Müller;Łódź;Brno – Žižkov;Győr;50 €",
    ],
    "cp1251": ["Москва,Лампа латунная", "Київ,Їжак", "Чай", "Москва;№ 5;лампа «Свет»;Ёлка"],
    "cp1253": ["Αθήνα,Λάμπα ορειχάλκινη", "Θεσσαλονίκη"],
    "cp1254": ["İstanbul,Şişli,Işık", "Ağrı,Muğla,Eskişehir", "Türkiye;Güneş;Çiçek"],
    "cp1255": ["תל אביב,מנורה", "ירושלים"],
    "cp1256": ["الرياض,مصباح نحاسي", "القاهرة"],
    "shift_jis": ["東京都,真鍮ランプ", "大阪市,ケーブル", "テスト", "株式会社山田,東京都千代田区1-2-3"],
    "gb18030": ["北京市,黄铜灯", "上海,台灯罩", "深圳市华强北路1号，灯罩（大）"],
    "mac_roman": ["Käsemühle,Straße", "Crêpière,Château", "Café,Señor", "Øster,Blåbær"],
}  # fmt: skip


@pytest.mark.parametrize("codec", NAMES)
def test_an_old_encoding_is_told_by_few_names(codec: str) -> None:
    for names in NAMES[codec]:
        for lines in (1, 9):
            text = "sku,name,city\r\n" + "".join(f"A-{n},{names}\r\n" for n in range(lines))
            data = text.encode(codec)
            assert data.decode(encoding_of(io.BytesIO(data))) == text


def test_accents_that_come_late_are_seen_all_the_same() -> None:
    data = b"sku,name\r\n" + b"A,plain\r\n" * 300_000 + "B,Käse\r\n".encode("cp1252")
    assert encoding_of(io.BytesIO(data)) == "cp1252"
    data = b"sku,name\r\n" + b"A,plain\r\n" * 300_000 + "B,Käse\r\n".encode()
    assert encoding_of(io.BytesIO(data)) == "utf-8"


def test_a_long_file_of_double_bytes_is_not_cut_in_the_middle_of_one() -> None:
    for shift in range(4):
        data = b"x" * shift + "東京都,真鍮ランプ\n".encode("shift_jis") * 120_000
        assert encoding_of(io.BytesIO(data)) == "cp932"


def test_text_cut_between_two_chunks_stays_utf8() -> None:
    data = b"x" * ((1 << 20) - 1) + "ä\n".encode()
    assert encoding_of(io.BytesIO(data)) == "utf-8"
