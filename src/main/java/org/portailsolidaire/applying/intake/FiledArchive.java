package org.portailsolidaire.applying.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.portailsolidaire.shared.NotFound;
import org.portailsolidaire.applying.applications.ApplicationId;
import org.portailsolidaire.applying.filing.FiledFrame.Filed;
import org.portailsolidaire.applying.papers.FiledPapers;
import org.portailsolidaire.applying.filing.FiledReader;
import org.portailsolidaire.applying.filing.FiledReader.Document;
import org.portailsolidaire.platform.documents.DocumentContent;
import org.portailsolidaire.platform.documents.DocumentWithheldException;
import org.portailsolidaire.platform.documents.Documents;
import org.portailsolidaire.shared.PersonId;
import org.portailsolidaire.platform.site.Words;

import org.springframework.dao.DataAccessException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * A filed dossier as a zip: its papers, what was filed word for word, its documents. It
 * is written as it is read, a piece of a document at a time, and one at a time a person.
 */
@Component
class FiledArchive {

	private static final Logger LOG = LoggerFactory.getLogger(FiledArchive.class);

	private static final int PIECE = 64 * 1024;

	private final FiledReader reader;

	private final FiledPapers papers;

	private final Documents documents;

	private final Set<PersonId> taking = ConcurrentHashMap.newKeySet();

	FiledArchive(FiledReader reader, FiledPapers papers, Documents documents) {
		this.reader = reader;
		this.papers = papers;
		this.documents = documents;
	}

	/** Where an archive goes; asked for once its papers are printed. */
	interface Answer {

		OutputStream begin() throws IOException;

		/** As the answer to a request, a file of that name. */
		static Answer to(HttpServletResponse response, String name) {
			return () -> {
				response.setContentType("application/zip");
				response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename(name).build().toString());
				response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
				return response.getOutputStream();
			};
		}

	}

	/**
	 * Sends a filing.
	 * @return whether it was: someone takes one at a time
	 * @throws IOException when the reader is gone; what it has is no whole zip then
	 */
	boolean send(Filed filed, PersonId by, Words words, Answer answer) throws IOException {
		if (!this.taking.add(by)) {
			return false;
		}
		try {
			ApplicationId id = filed.id();
			int filing = filed.filing();
			List<Document> documents = NotFound.unless(this.reader.documents(id, filing, words));
			Map<String, byte[]> papers = new LinkedHashMap<>();
			papers.put("dossier.pdf", NotFound.unless(this.papers.dossier(id, filing, words)));
			papers.put("recepisse.pdf", NotFound.unless(this.papers.receipt(id, filing, words)));
			papers.put("contenu.json",
					NotFound.unless(this.papers.content(id, filing)).getBytes(StandardCharsets.UTF_8));
			try (ZipOutputStream zip = new ZipOutputStream(answer.begin(), StandardCharsets.UTF_8)) {
				write(zip, filed.number(), papers, documents, words);
			}
			return true;
		}
		finally {
			this.taking.remove(by);
		}
	}

	private void write(ZipOutputStream zip, String folder, Map<String, byte[]> papers, List<Document> filed,
			Words words) throws IOException {
		zip.setLevel(Deflater.BEST_SPEED);
		for (Map.Entry<String, byte[]> paper : papers.entrySet()) {
			entry(zip, folder + "/" + paper.getKey(), paper.getValue());
		}
		List<String> missing = new ArrayList<>();
		for (Document document : filed) {
			String name = name(document, words);
			if (!copy(zip, folder + "/" + name, document)) {
				missing.add(document.title() + " (" + document.name() + ")");
			}
		}
		if (!missing.isEmpty()) {
			String said = words.text("gestion.archive.manque") + "\n\n" + String.join("\n", missing) + "\n";
			entry(zip, folder + "/" + words.text("gestion.archive.a-lire"), said.getBytes(StandardCharsets.UTF_8));
		}
	}

	private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(bytes);
		zip.closeEntry();
	}

	/** Copies a document; false when it cannot be read, or not to its end. */
	private boolean copy(ZipOutputStream zip, String name, Document document) throws IOException {
		DocumentContent content;
		InputStream bytes;
		try {
			content = this.documents.open(document.id());
			bytes = content.read();
		}
		catch (DocumentWithheldException | DataAccessException | IOException ex) {
			LOG.warn("Un document n’est pas dans l’archive : {}", ex.getMessage());
			return false;
		}
		try (bytes) {
			zip.putNextEntry(new ZipEntry(name));
			byte[] piece = new byte[PIECE];
			long copied = 0;
			for (int read = read(bytes, piece); read >= 0; read = read(bytes, piece)) {
				zip.write(piece, 0, read);
				copied += read;
			}
			zip.closeEntry();
			return copied == content.facts().size();
		}
	}

	/** What comes next; nothing when the store fails, which the count of bytes tells. */
	private static int read(InputStream bytes, byte[] piece) {
		try {
			return bytes.read(piece);
		}
		catch (DataAccessException | IOException ex) {
			LOG.warn("Un document de l’archive est coupé : {}", ex.getMessage());
			return -1;
		}
	}

	/** Where a document is in the archive: by its number, or by what it is. */
	private static String name(Document document, Words words) {
		return words.text((document.number() > 0) ? "gestion.archive.pieces" : "gestion.archive.association") + "/"
				+ ((document.number() > 0) ? "%02d".formatted(document.number())
						: document.title().replaceAll("[^\\p{L}\\p{N} ’-]+", " ").strip())
				+ " - " + document.name();
	}

}
