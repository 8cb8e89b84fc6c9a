package org.portailsolidaire.platform.documents.inspection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** The objects of a PDF as a reader sees them, one after the other. */
final class PdfObjects implements AutoCloseable {

	private static final Set<COSName> KINDS = Set.of(COSName.S, COSName.SUBTYPE, COSName.TYPE);

	private static final Set<String> KEYS = Set.of("JS", "XFA", "EmbeddedFiles", "RichMediaContent", "Collection");

	private final Parser parser;

	private final PDDocument document;

	private final Map<COSObjectKey, Long> table;

	private boolean missingSome;

	private boolean unclear;

	private PdfObjects(Parser parser, PDDocument document) {
		this.parser = parser;
		this.document = document;
		this.table = document.getDocument().getXrefTable();
	}

	/** Reads a document without leaving out, in silence, the pages that it lacks. */
	private static final class Parser extends PDFParser {

		Parser(Path file) throws IOException {
			super(new RandomAccessReadBufferedFile(file), "", null, null, IOUtils.createTempFileOnlyStreamCache());
		}

		@Override
		protected void checkPages(COSDictionary root) {
			if (root.getCOSDictionary(COSName.PAGES) == null) {
				throw new IllegalStateException("No pages");
			}
		}

	}

	static PdfObjects of(Path file) throws IOException {
		Parser parser = new Parser(file);
		return new PdfObjects(parser, parser.parse());
	}

	/** Whether an object is named that the document does not have, or cannot give. */
	boolean isMissingSome() {
		return this.missingSome;
	}

	/** Whether something in it cannot be read, and might be by another reader. */
	boolean isUnclear() {
		return this.unclear;
	}

	/** Whether it has pages, and each that it says to have. */
	boolean hasPages() {
		Deque<COSDictionary> left = new ArrayDeque<>();
		Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		left.push(this.document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES));
		int pages = 0;
		while (!left.isEmpty()) {
			COSDictionary node = left.pop();
			COSArray kids = node.getCOSArray(COSName.KIDS);
			pages += (kids == null) ? 1 : 0;
			for (int i = 0; kids != null && i < kids.size(); i++) {
				if (!(kids.getObject(i) instanceof COSDictionary kid)) {
					return false;
				}
				if (seen.add(kid)) {
					left.push(kid);
				}
			}
		}
		return pages > 0;
	}

	/**
	 * The names that matter, of all its objects: those of its table, and those that
	 * others name.
	 */
	Set<PdfName> names() {
		Set<PdfName> found = EnumSet.noneOf(PdfName.class);
		Set<COSObjectKey> named = new HashSet<>();
		Set<COSObjectKey> seen = new HashSet<>(this.table.keySet());
		Deque<COSObjectKey> left = new ArrayDeque<>(seen);
		look(this.document.getDocument().getTrailer(), found, named);
		while (!left.isEmpty() || !named.isEmpty()) {
			named.stream().filter(seen::add).forEach(left::add);
			named.clear();
			if (!left.isEmpty()) {
				COSObjectKey key = left.pop();
				COSBase object = read(key);
				if (object != null) {
					look(object, found, named);
				}
				else {
					this.missingSome = true;
					this.unclear |= this.table.getOrDefault(key, 0L) < 0;
				}
			}
		}
		return found;
	}

	/** Nothing that was read is kept: a document may be larger than the memory. */
	private @Nullable COSBase read(COSObjectKey key) {
		try {
			return this.parser.dereferenceCOSObject(new COSObject(key, this.parser));
		}
		catch (IOException ex) {
			return null;
		}
	}

	private static void look(COSBase object, Set<PdfName> found, Set<COSObjectKey> named) {
		Deque<COSBase> left = new ArrayDeque<>();
		Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
		left.push(object);
		while (!left.isEmpty()) {
			COSBase next = left.pop();
			if (next instanceof COSObject reference) {
				named.add(reference.getKey());
			}
			else if (next instanceof COSArray array && seen.add(array)) {
				array.forEach(left::push);
			}
			else if (next instanceof COSDictionary dictionary && seen.add(dictionary)) {
				look(dictionary, found);
				dictionary.getValues().forEach(left::push);
			}
		}
	}

	private static void look(COSDictionary dictionary, Set<PdfName> found) {
		dictionary.entrySet().forEach((entry) -> {
			String key = entry.getKey().getName();
			if (KEYS.contains(key)) {
				PdfName.of(key).ifPresent(found::add);
			}
			if (KINDS.contains(entry.getKey()) && entry.getValue() instanceof COSName name) {
				PdfName.of(name.getName()).ifPresent(found::add);
			}
		});
		if (dictionary.getItem(COSName.EF) != null
				&& dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary) {
			found.add(PdfName.FILES);
		}
		COSBase elsewhere = dictionary.getItem(COSName.F);
		if (dictionary instanceof COSStream && (elsewhere instanceof COSString || elsewhere instanceof COSDictionary)) {
			found.add(PdfName.ACT);
		}
	}

	@Override
	public void close() throws IOException {
		this.document.close();
	}

}
