"""Web pages: what is shown is read, and what lies around it falls away."""

import pytest

from tests.drafting.documents.line_table import texts_of
from voicecoach.drafting.documents import SheetError, read_document

TEXT = (
    "<p>Clams x 20, slowly, with the knees bent and the feet together. Then rest for a while.</p>"
)
CLAMS = "Clams x 20, slowly, with the knees bent and the feet together. Then rest for a while."

AROUND = """
<script>document.write("Squats x 9")</script>
<style>.squats { width: 9px }</style>
<noscript><p>Squats x 9</p></noscript>
<template><p>Squats x 9</p></template>
<nav><p>Squats x 9</p></nav>
<header>Squats x 9</header>
<footer>Squats x 9</footer>
<aside>Squats x 9</aside>
<form><label>Squats x 9</label></form>
<button>Squats x 9</button>
<select><option>Squats x 9</option></select>
<svg><text>Squats x 9</text></svg>
<iframe>Squats x 9</iframe>
<p hidden>Squats x 9</p>
<p aria-hidden="true">Squats x 9</p>
<p style="color: red; DISPLAY : none">Squats x 9</p>
<p style="visibility:hidden">Squats x 9</p>
<p><del>Squats x 9</del></p>
<div role="navigation">Squats x 9</div>
<div role="dialog">Squats x 9</div>
<div class="site-header">Squats x 9</div>
<div class="main-nav">Squats x 9</div>
<div class="leftmenu">Squats x 9</div>
<div class="topnav">Squats x 9</div>
<div class="dropdown-menu">Squats x 9</div>
<div id="sidebar-left">Squats x 9</div>
<div class="promo-box">Squats x 9</div>
<div class="advert">Squats x 9</div>
<div id="ad">Squats x 9</div>
<div id="CookieBanner">Squats x 9</div>
<div class="gdpr consent">Squats x 9</div>
<div class="newsletterSignup">Squats x 9</div>
<div class="jp-relatedposts">Squats x 9</div>
<div class="related-posts">Squats x 9</div>
<div class="share-buttons">Squats x 9</div>
<div class="social_links">Squats x 9</div>
<ol class="breadcrumbs"><li>Squats x 9</li></ol>
<div class="pagination">Squats x 9</div>
<span class="sr-only">Squats x 9</span>
<div id="comments"><p>Squats x 9</p></div>
<article class="comment" id="comment-3"><p>Squats x 9</p></article>
<div id="respond"><p>Squats x 9</p></div>
<ul><li><a>Squats</a></li><li><a>Rows</a></li><li><a>Runs</a></li></ul>
<p><a>Squats</a> | <a>Rows</a> | <a>Runs</a></p>
""".strip().splitlines()

SHOWN = [
    ("<div class='header'>Squats</div>", "Squats"),
    ("<div class='loading'>Squats</div>", "Squats"),
    ("<div class='adductors'>Squats</div>", "Squats"),
    ("<div class='shareholder'>Squats</div>", "Squats"),
    ("<div class='card-footer'>Squats</div>", "Squats"),
    ("<p class='no-comments'>Squats</p>", "Squats"),
    ("<p><a>Squats</a> and <a>rows</a></p>", "Squats and rows"),
    ("<p>Sq<b>ua</b>ts&nbsp;&times;&#8239;20&shy;</p>", "Squats × 20"),
    ("<p><span>Squats</span><span>10</span></p>", "Squats 10"),
    ("<p>Squats <img alt='9' src='x'>x 10</p>", "Squats x 10"),
    ("<p>10<sup>2</sup> squats</p>", "10 squats"),
    ("<p>Squats <!-- x 9 --> x 10", "Squats x 10"),
    ("<p>a *bold* claim, 3*12</p>", "a *bold* claim, 3*12"),
]


@pytest.mark.parametrize("around", AROUND)
def test_what_lies_around_falls_away(around: str) -> None:
    assert texts_of(f"<!doctype html><body>{around}{TEXT}</body>") == [CLAMS]


@pytest.mark.parametrize(("page", "text"), SHOWN)
def test_what_is_shown_is_read(page: str, text: str) -> None:
    assert texts_of(f"<!doctype html><body>{page}{TEXT}</body>") == [text, CLAMS]


@pytest.mark.parametrize(
    "tag", ["div class=sidebar", "form", "div class=menu", "section class=promo"]
)
def test_what_holds_the_text_is_read_whatever_it_is_called(tag: str) -> None:
    assert texts_of(f"<!doctype html><body><p>Hello</p><{tag}>{TEXT}</body>") == ["Hello", CLAMS]


def test_comments_fall_away_even_if_they_are_longer_than_the_text() -> None:
    comments = f"<div id='comments'>{TEXT * 9}</div>"
    assert texts_of(f"<!doctype html><body><p>Rows x 5</p>{comments}</body>") == ["Rows x 5"]


@pytest.mark.parametrize("tag", ["main", "article", "div role=main"])
def test_the_main_part_is_read(tag: str) -> None:
    page = f"<!doctype html><body><p>Squats x 9</p><{tag}>{TEXT}</{tag.split()[0]}></body>"
    assert texts_of(page) == [CLAMS]


def test_the_header_of_an_article_is_read() -> None:
    page = f"<!doctype html><article><header><h1>My hips</h1></header>{TEXT}</article>"
    assert texts_of(page) == ["My hips", CLAMS]


def test_a_header_without_a_title_is_read_within_an_article() -> None:
    page = f"<!doctype html><article><header><p>For runners</p></header>{TEXT}</article>"
    assert texts_of(page) == ["For runners", CLAMS]


def test_each_of_many_articles_is_read() -> None:
    assert (
        texts_of(f"<!doctype html><article>{TEXT}</article><article>{TEXT}</article>")
        == [CLAMS] * 2
    )


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta charset='iso-8859-1'>", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=utf-8">', "utf-8"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=no-such-charset>", "utf-8"),
        ("", "utf-8"),
        ("", "utf-16"),
    ],
)
def test_the_charset_of_a_page(declared: str, encoding: str) -> None:
    page = f"<!doctype html><html><head>{declared}</head><p>Clams – slowly</p></html>"
    assert texts_of(page.encode(encoding), "x.html") == ["Clams – slowly"]


@pytest.mark.parametrize(
    "broken", ["<p>Clams<b><i>", "</p></div><p>Clams", "<p>Clams</b></i><<>", "<p>Clams<a href='"]
)
def test_a_broken_page_is_read(broken: str) -> None:
    assert texts_of(f"<html><body>{broken}")[0].startswith("Clams")


def test_elements_may_be_deep() -> None:
    assert texts_of("<html>" + "<div>" * 1_000 + "Clams") == ["Clams"]


def test_a_page_that_is_too_deep_is_refused() -> None:
    with pytest.raises(SheetError, match="more than 2,000 elements inside each other"):
        read_document(b"<html>" + b"<div>" * 100_000 + b"Clams")


def test_a_page_with_too_many_elements_is_refused() -> None:
    with pytest.raises(SheetError, match="more than 200,000 elements"):
        read_document(b"<html>" + b"<br>" * 200_000)
