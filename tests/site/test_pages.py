"""The pages: links that lead somewhere, nothing from outside, formulas as MathML, answers folded."""

import json
import re
from urllib.parse import unquote, urlsplit

import nbformat
import pytest
from bs4 import BeautifulSoup

from nncore import course
from nncore.course import anchor
from nncore.site.build import key
from nncore.site.figures.compute import MEASURED, compute
from nncore.site.pages.book import OPEN
from nncore.site.pages.formulas import mathml
from nncore.site.pages.prose import Prose
from nncore.site.pages.search import words


def soups(folder):
    return {
        path.name: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in folder.glob("*.html")
    }


@pytest.fixture(scope="module")
def pages(book):
    return soups(book)


def test_every_link_leads_to_a_page_and_a_place(pages):
    places = {name: {element["id"] for element in soup.select("[id]")} for name, soup in pages.items()}
    for name, soup in pages.items():
        for link in soup.select("a[href]"):
            target = urlsplit(link["href"])
            if not target.scheme:
                page = target.path or name
                assert page in places, f"{name}: {link['href']}"
                assert not target.fragment or unquote(target.fragment) in places[page], (
                    f"{name}: {link['href']}"
                )


def test_every_resource_is_a_file_of_the_site(book, pages):
    for name, soup in pages.items():
        for element in soup.select("img[src], script[src], link[href]"):
            address = element.get("src") or element["href"]
            assert (book / address).is_file(), f"{name}: {address}"


def test_a_page_holds_no_script_and_no_style_and_asks_nobody(pages):
    for soup in pages.values():
        policy = soup.select_one('meta[http-equiv="Content-Security-Policy"]')["content"]
        assert policy.startswith("default-src 'none'; ")
        assert not re.search(r"unsafe|data:|http|\*", policy)
        assert not soup.select("style, [style], script:not([src]), [onclick], iframe")


def test_every_formula_is_mathml(book):
    for name, soup in soups(book).items():
        for element in soup.select("math, pre, code"):
            element.extract()
        assert not re.search(r"\\[a-z]+|\$", soup.get_text()), name


def test_every_picture_says_what_it_shows(pages):
    shown = [image["alt"] for name in pages for image in pages[name].select("main .shown img")]
    assert len(shown) > 60
    assert all(shown)


def test_ids_are_there_once(pages):
    for name, soup in pages.items():
        ids = [element["id"] for element in soup.select("[id]")]
        assert len(ids) == len(set(ids)), name


def test_each_page_leads_on(pages):
    chain, page = [], "00_start_here.html"
    while page:
        chain.append(page)
        following = pages[page].select_one('a[rel="next"]')
        page = following and following["href"]
    assert chain == sorted(name for name in pages if name[0].isdigit())


def test_the_contents_show_each_notebook_with_a_picture(pages):
    cards = pages["index.html"].select(".card")
    assert len(cards) == len([name for name in pages if name[0].isdigit()])
    assert all(card.select("img") for card in cards)


def test_the_index_has_the_words_of_the_course(pages):
    found = {entry.dt.get_text(): entry.select("dd a") for entry in pages["terms.html"].select(".index div")}
    assert len(found) > 70
    assert any("03_logistic" in link["href"] for link in found["learning rate"])
    assert len(pages["terms.html"].select(".formulas math")) > 50


def test_the_contents_lead_from_each_lecture_to_its_sections(pages):
    found = {link["href"] for link in pages["index.html"].select(".weeks dd a")}
    wanted = {f"{one.notebook}.html#{anchor(one.heading)}" for one in course.sections() if one.parts}
    assert {unquote(link) for link in found} == {unquote(link) for link in wanted}


def test_the_command_is_the_readmes(pytestconfig):
    readme = (pytestconfig.rootpath / "README.md").read_text(encoding="utf-8")
    assert OPEN.format(name="00_start_here") in readme


def test_the_search_knows_every_word_of_a_section(book):
    text = (book / "static" / "search-data.js").read_text(encoding="utf-8")
    data = json.loads(text.removeprefix("nncore.index(").removesuffix(");\n").replace("<\\/", "</"))
    number, (address, title, _, _) = next(
        (k, section) for k, section in enumerate(data["sections"]) if "hidden unit is" in section[1]
    )
    assert address == "04_shallow_network.html#A-hidden-unit-is-a-logistic-regression"
    assert all(number in data["words"][word][::2] for word in words(title))


def test_an_output_keeps_its_fold_and_loses_what_the_policy_refuses(site):
    page = soups(site)["10_small.html"]
    folded = page.select_one(".html details")
    assert folded.summary.get_text() == "Answer"
    assert "open" not in folded.attrs
    assert not page.select("[style], [onclick]")


def test_the_code_of_a_question_is_folded_too(site):
    page = soups(site)["10_small.html"]
    (code,) = page.select("details.asks")
    assert "print('10.sides', 3)" in code.get_text()
    assert "open" not in code.attrs
    assert not [one for one in page.select(".code") if "10.sides" in one.get_text() and one.parent != code]


def test_a_link_to_a_notebook_is_a_link_to_its_page():
    html = Prose().render("[one](04_shallow_network.ipynb#The-shapes) [two](../CONTRIBUTING.md)")
    assert '<a href="04_shallow_network.html#The-shapes">one</a>' in html
    assert "CONTRIBUTING" not in html


def test_two_headings_of_one_name_are_two_places():
    prose = Prose()
    prose.render("## Once more\n\n## Once more")
    assert [one.id for one in prose.headings] == ["Once-more", "Once-more-2"]


def test_lines_of_a_formula_are_aligned():
    element = mathml(r"\begin{aligned} a &= b \\ c &= d \end{aligned}", block=True)
    assert element.count("<mtr>") == 2
    assert 'columnalign="right"' in element


def test_a_line_of_formulas_may_break_where_its_wide_spaces_are():
    html = Prose().render(r"$$z = w^T x, \qquad a = g(z), \quad \frac{a \quad b}{c}$$")
    assert html.count("<math") == 1
    assert Prose().render(r"$$z = w^T x, \qquad a = g(z)$$").count("<math") == 2


def test_a_formula_that_cannot_be_read_stops_the_build():
    with pytest.raises(ValueError, match="nosuchcommand"):
        mathml(r"\nosuchcommand{a}")


def test_prose_does_not_make_figures_stale(notebook):
    one, other = (nbformat.read(notebook, 4) for _ in range(2))
    other.cells[0].source += " And more."
    assert key(one) == key(other)
    other.cells[1].source += " "
    assert key(one) != key(other)


def test_a_figure_whose_numbers_are_others_now_says_so(notebook, tmp_path):
    cells = nbformat.read(notebook, 4)
    cells.cells[1].outputs[0].data["text/plain"] = "k = 9.9, peak 1"
    nbformat.write(cells, tmp_path / "11_other.ipynb")
    wave, film = compute(tmp_path / "11_other.ipynb", tmp_path)
    assert (wave["remark"], film["remark"]) == (MEASURED, "")


def test_only_what_changed_is_computed_again(site, notebook, monkeypatch):
    from nncore.site import build

    monkeypatch.setattr(build, "compute", None)  # nothing is to be called
    before = (site / "figures" / "10-wave.js").read_bytes()
    build.build([notebook, notebook.with_name("10_another.ipynb")], site, processes=1)
    assert (site / "figures" / "10-wave.js").read_bytes() == before
