package org.portailsolidaire.applications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.portailsolidaire.applications.FrozenFiling.FiledDocument;
import org.portailsolidaire.applications.Sections.Line;
import org.portailsolidaire.applications.Sections.Section;
import org.portailsolidaire.documents.DocumentId;
import org.portailsolidaire.shared.Formats;
import org.portailsolidaire.site.Words;

import org.springframework.stereotype.Component;

/**
 * What was filed, in words: as the team reads it. Whoever asks was let in by the caller.
 */
@Component
public class FiledReader {

	private final FrozenFilings contents;

	private final Sections sections;

	private final FieldWords values;

	FiledReader(FrozenFilings contents, Sections sections, FieldWords values) {
		this.contents = contents;
		this.sections = sections;
		this.values = values;
	}

	/**
	 * A filing.
	 *
	 * @param number from 1
	 * @param association what the profile said that day
	 * @param lasting the documents of the association that were current that day
	 */
	public record Filed(int number, Instant filedAt, String sha256, String signer, String quality, String granted,
			String total, List<Line> association, List<Section> sections, List<Document> pieces,
			List<Document> lasting) {
	}

	/**
	 * A document that was filed.
	 *
	 * @param name of the file
	 */
	public record Document(int number, String title, String name, DocumentId id, String sha256) {
	}

	/** The last filing of a dossier, in words. */
	public Optional<Filed> last(ApplicationId id, Words words) {
		return this.contents.last(id).map((content) -> filed(content, words));
	}

	/** One of the filings of a dossier, in words. */
	public Optional<Filed> find(ApplicationId id, int number, Words words) {
		return this.contents.find(id, number).map((content) -> filed(content, words));
	}

	private Filed filed(FrozenFiling content, Words words) {
		StepLabels labels = new StepLabels(content.call(), words);
		Formats formats = words.formats();
		Map<Step, Typed> typed = content.typed();
		return new Filed(content.number(), content.filedAt(), content.sha256(), content.signer(), content.quality(),
				formats.euros(content.granted()), formats.euros(content.total()), profile(content, words),
				StepReader.steps(content.call())
					.stream()
					.filter((step) -> step != Step.DOCUMENTS)
					.map((step) -> this.sections.of(step, content.call(), typed, (any, name) -> true, labels))
					.toList(),
				documents(content.pieces(), words), documents(content.lasting(), words));
	}

	private List<Line> profile(FrozenFiling content, Words words) {
		return content.profile()
			.entrySet()
			.stream()
			.map((one) -> new Line(FieldWords.profile(one.getKey(), words),
					this.values.profile(one.getKey(), one.getValue(), words)))
			.toList();
	}

	private static List<Document> documents(List<FiledDocument> documents, Words words) {
		return documents.stream()
			.map((one) -> new Document(one.number(), FieldWords.title(one, words), one.name(),
					new DocumentId(java.util.UUID.fromString(one.id())), one.sha256()))
			.toList();
	}

}
