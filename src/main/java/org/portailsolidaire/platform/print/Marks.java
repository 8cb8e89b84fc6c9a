package org.portailsolidaire.platform.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.util.BoundingBox;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.w3c.dom.Text;

/**
 * Accents over and under letters that no font has in one piece, as those of many
 * languages of Africa: each is moved over the middle of its letter, clear of it and of
 * the others.
 */
final class Marks {

	/** A letter, then what stands over and under it. */
	private static final Pattern PILE = Pattern
		.compile("([\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}])([\\u0300-\\u0362\\u1AB0-\\u1ACE\\u1DC0-\\u1DFF]+)");

	private static final int ABOVE = 230;

	private static final int BELOW = 220;

	/** Between a letter and its mark, in thousandths of a font's size. */
	private static final float GAP = 0.06f;

	private final TrueTypeFont font;

	private final CmapLookup glyphs;

	private Marks(TrueTypeFont font) throws IOException {
		this.font = font;
		this.glyphs = Objects.requireNonNull(font.getUnicodeCmapLookup());
	}

	/** Those of the font that has the most letters. */
	static Marks of(String file) {
		try (InputStream bytes = Objects.requireNonNull(Marks.class.getResourceAsStream(file), file)) {
			return new Marks(new TTFParser().parse(new RandomAccessReadBuffer(bytes)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Places those of a page. */
	void place(Document page) throws IOException {
		NodeList bodies = page.getElementsByTagName("body");
		if (bodies.getLength() > 0) {
			place(bodies.item(0));
		}
	}

	private void place(Node node) throws IOException {
		Node child = node.getFirstChild();
		while (child != null) {
			Node next = child.getNextSibling();
			if (child instanceof Text text) {
				place(text);
			}
			else {
				place(child);
			}
			child = next;
		}
	}

	private void place(Text node) throws IOException {
		String text = Normalizer2.getNFCInstance().normalize(node.getData());
		Matcher piles = PILE.matcher(text);
		int from = 0;
		while (piles.find()) {
			add(node, text.substring(from, piles.start()));
			pile(node, piles.group(1), piles.group(2));
			from = piles.end();
		}
		if (from == 0) {
			node.setData(text);
			return;
		}
		add(node, text.substring(from));
		node.getParentNode().removeChild(node);
	}

	/** What stands between two piles is in an element too, or it would be said first. */
	private static void add(Text before, String text) {
		if (!text.isEmpty()) {
			Element span = element(before, "");
			span.setTextContent(text);
			before.getParentNode().insertBefore(span, before);
		}
	}

	private void pile(Text before, String letter, String marks) throws IOException {
		Element pile = element(before, "font-family:DejaVu;white-space:nowrap");
		pile.setTextContent(letter);
		BoundingBox body = box(letter.codePointAt(0));
		float middle = (body.getLowerLeftX() + body.getUpperRightX()) / 2 - width(letter.codePointAt(0));
		float top = body.getUpperRightY();
		float bottom = Math.min(0, body.getLowerLeftY());
		for (int mark : marks.codePoints().toArray()) {
			BoundingBox box = box(mark);
			float right = middle - (box.getLowerLeftX() + box.getUpperRightX()) / 2;
			float up = 0;
			if (UCharacter.getCombiningClass(mark) == ABOVE) {
				up = Math.max(0, top + GAP - box.getLowerLeftY());
				top = box.getUpperRightY() + up;
			}
			else if (UCharacter.getCombiningClass(mark) == BELOW) {
				up = Math.min(0, bottom - GAP - box.getUpperRightY());
				bottom = box.getLowerLeftY() + up;
			}
			// Not a position: what is read comes in the order in which it is written.
			Element moved = element(before, String.format(Locale.ROOT,
					"margin-left:%.3fem;margin-right:%.3fem;vertical-align:%.3fem;line-height:0", right, -right, up));
			moved.setTextContent(Character.toString(mark));
			pile.appendChild(moved);
		}
		before.getParentNode().insertBefore(pile, before);
	}

	private static Element element(Text text, String style) {
		Element span = text.getOwnerDocument().createElement("span");
		span.setAttribute("style", style);
		return span;
	}

	private float width(int sign) throws IOException {
		return this.font.getAdvanceWidth(this.glyphs.getGlyphId(sign)) / (float) this.font.getUnitsPerEm();
	}

	/** Where a sign is drawn, in sizes of its font. */
	private BoundingBox box(int sign) throws IOException {
		GlyphData glyph = this.font.getGlyph().getGlyph(this.glyphs.getGlyphId(sign));
		float unit = this.font.getUnitsPerEm();
		BoundingBox box = (glyph != null) ? glyph.getBoundingBox() : new BoundingBox();
		return new BoundingBox(box.getLowerLeftX() / unit, box.getLowerLeftY() / unit, box.getUpperRightX() / unit,
				box.getUpperRightY() / unit);
	}

}
