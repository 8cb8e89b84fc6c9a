package org.portailsolidaire.platform.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.portailsolidaire.platform.documents.inspection.Spool;
import org.portailsolidaire.platform.documents.storage.DatabaseBytes;
import org.portailsolidaire.support.EmptyPortalTest;
import org.portailsolidaire.support.Statements;
import org.portailsolidaire.support.TestClock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@EmptyPortalTest
class DocumentsTests {

	@Autowired
	Documents documents;

	@Autowired
	DocumentFields fields;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Test
	void givesBackTheBytesItWasGiven() throws IOException {
		byte[] pdf = MadePdf.holding(3 * DatabaseBytes.PIECE, "");

		DocumentFacts stored = stored("Statuts signés.pdf", pdf);

		assertThat(this.documents.find(stored.id())).contains(stored);
		assertThat(stored.name()).isEqualTo("Statuts signés.pdf");
		assertThat(stored.size()).isEqualTo(pdf.length);
		assertThat(stored.state()).isEqualTo(DocumentState.UNSCANNED);
		assertThat(stored.storedAt()).isEqualTo(TestClock.START);
		try (InputStream bytes = this.documents.open(stored.id()).read()) {
			assertThat(bytes.readAllBytes()).isEqualTo(pdf);
		}
		assertThat(rows("document_piece")).isEqualTo(4);
		this.documents.delete(stored.id());
		this.documents.delete(stored.id());
		assertThat(rows("document") + rows("document_piece")).isZero();
	}

	@Test
	void findsManyInOneStatement() {
		List<DocumentId> ids = IntStream.range(0, 5)
			.mapToObj((number) -> stored(number + ".pdf", MadePdf.plain()).id())
			.toList();

		List<DocumentFacts> found = new ArrayList<>();
		assertThat(Statements.count(() -> found.addAll(this.documents.find(ids)))).isEqualTo(1);
		assertThat(found).extracting(DocumentFacts::id).isEqualTo(ids);
		assertThat(Statements.count(() -> this.documents.find(List.of()))).isZero();
	}

	@Test
	void anInterruptedUploadLeavesNothing() throws IOException {
		long files = temporaryFiles();
		InputStream cut = new SequenceInputStream(new ByteArrayInputStream(MadePdf.holding(300_000, "")), broken());

		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> this.documents
			.store(new Upload("a.pdf", DocumentKind.PDF, cut, Wired.FANTA, Wired.FANTA.value())));

		assertThat(rows("document") + rows("document_piece")).isZero();
		assertThat(temporaryFiles()).isEqualTo(files);
	}

	@Test
	void anActThatFailsTakesItsDocumentWithIt() {
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				stored("a.pdf", MadePdf.plain());
				throw new IllegalStateException("the act fails");
			}));

		assertThat(rows("document") + rows("document_piece")).isZero();
	}

	@Test
	void theSameFileAtTheSameMomentIsKeptTwice() throws Exception {
		byte[] pdf = MadePdf.holding(600_000, "");
		List<DocumentFacts> stored = new ArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<DocumentFacts>> acts = Stream
				.generate(() -> (Callable<DocumentFacts>) () -> stored("a.pdf", pdf))
				.limit(8)
				.toList();
			for (Future<DocumentFacts> act : people.invokeAll(acts)) {
				stored.add(act.get());
			}
		}

		assertThat(stored).extracting(DocumentFacts::id).doesNotHaveDuplicates();
		assertThat(stored).extracting(DocumentFacts::sha256).containsOnly(stored.getFirst().sha256());
		assertThat(rows("document")).isEqualTo(8);
	}

	@ParameterizedTest
	@EnumSource(names = { "SCANNING", "QUARANTINED" })
	void isNotServedUnlessItIsSafe(DocumentState state) {
		DocumentFacts stored = stored("a.pdf", MadePdf.plain());
		this.jdbc.sql("update document set state = 'SCANNING', next_scan_at = stored_at").update();
		this.jdbc.sql("""
				update document set state = :state,
					next_scan_at = case when :state = 'SCANNING' then stored_at end,
					scanned_at = case when :state = 'QUARANTINED' then stored_at end,
					threat = case when :state = 'QUARANTINED' then 'Essai' end
				""").param("state", state.name()).update();

		assertThatExceptionOfType(DocumentWithheldException.class).isThrownBy(() -> this.documents.open(stored.id()));
		assertThat(this.fields.attached(this.documents.find(List.of(stored.id())), (id) -> "/x", false, Locale.FRENCH))
			.allSatisfy((attached) -> assertThat(attached.href()).isNull());
	}

	@Test
	void isServedAsAFileThatRunsNothing() throws Exception {
		byte[] pdf = MadePdf.plain();
		DocumentFacts stored = stored("é\r\nX: 1\".pdf", pdf);

		MockHttpServletResponse response = served(stored, null);

		assertThat(response.getContentAsByteArray()).isEqualTo(pdf);
		assertThat(response.getContentType()).isEqualTo("application/pdf");
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment; ").doesNotContain("\r", "\n");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
		assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-cache");
		assertThat(response.getHeader("ETag")).isEqualTo("\"" + stored.sha256() + "\"");
		MockHttpServletResponse again = served(stored, "\"" + stored.sha256() + "\"");
		assertThat(again.getStatus()).isEqualTo(304);
		assertThat(again.getContentAsByteArray()).isEmpty();
	}

	@Test
	void saysWhatIsAcceptedAndWhyNot() {
		assertThat(this.fields.hint(DocumentKind.PROOF, Locale.FRENCH))
			.isEqualTo("PDF, JPEG ou PNG, 10\u00A0Mo au plus");
		assertThat(this.fields.hint(DocumentKind.PROOF, Locale.ENGLISH))
			.isEqualTo("PDF, JPEG or PNG, 10\u00A0MB at most");
		Receipt receipt = this.documents
			.store(Wired.upload("a.pdf", DocumentKind.PDF, "MZ".getBytes(StandardCharsets.US_ASCII)));
		assertThat(receipt).isInstanceOfSatisfying(Receipt.Refused.class, (refused) -> assertThat(
				this.fields.sentences(refused.reasons(), Locale.FRENCH))
			.containsExactly(
					"Ce fichier n’est pas au format PDF. Changer son nom ne suffit pas\u00A0: enregistrez-le dans ce format."));
	}

	private DocumentFacts stored(String name, byte[] bytes) {
		return Wired.stored(this.documents, name, DocumentKind.ANY, bytes);
	}

	private MockHttpServletResponse served(DocumentFacts document, String tag) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/x");
		if (tag != null) {
			request.addHeader("If-None-Match", tag);
		}
		MockHttpServletResponse response = new MockHttpServletResponse();
		DocumentResponse.of(this.documents.open(document.id())).render(null, request, response);
		return response;
	}

	private int rows(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Integer.class).single();
	}

	private static long temporaryFiles() throws IOException {
		try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
			return files.filter((file) -> file.getFileName().toString().startsWith(Spool.PREFIX)).count();
		}
	}

	private static InputStream broken() {
		return new InputStream() {

			@Override
			public int read() throws IOException {
				throw new IOException("the line is cut");
			}

		};
	}

}
