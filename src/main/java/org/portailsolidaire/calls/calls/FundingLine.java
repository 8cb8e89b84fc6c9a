package org.portailsolidaire.calls.calls;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.NullUnmarked;

import org.portailsolidaire.calls.calls.CallContent.Amounts;
import org.portailsolidaire.calls.calls.CallContent.Line;
import org.portailsolidaire.people.memberships.Funders.Funder;

/** One funder's part of a call. */
@Entity
@NullUnmarked
class FundingLine {

	@Id
	private UUID id;

	@Column(name = "funder_id")
	private UUID funderId;

	private String title;

	private Integer envelope;

	@Embedded
	private Amounts amounts;

	@Convert(converter = RulesAsJson.class)
	@Column(columnDefinition = "jsonb")
	@ColumnTransformer(write = "?::jsonb")
	private List<Rule> rules;

	protected FundingLine() {
	}

	static FundingLine of(Line line) {
		FundingLine fundingLine = new FundingLine();
		fundingLine.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
		fundingLine.funderId = line.funderId();
		fundingLine.title = line.title();
		fundingLine.envelope = line.envelope();
		fundingLine.amounts = line.amounts();
		fundingLine.rules = line.rules();
		return fundingLine;
	}

	UUID funderId() {
		return this.funderId;
	}

	Line content(Map<UUID, Funder> funders) {
		Funder funder = Objects.requireNonNull(funders.get(this.funderId));
		return new Line(this.funderId, funder.name(), funder.slug(), this.title, this.envelope, this.amounts,
				this.rules);
	}

	static class RulesAsJson implements AttributeConverter<List<Rule>, String> {

		@Override
		public String convertToDatabaseColumn(List<Rule> rules) {
			return CallJson.writeRules((rules != null) ? rules : List.of());
		}

		@Override
		public List<Rule> convertToEntityAttribute(String json) {
			return (json != null) ? CallJson.readRules(json) : List.of();
		}

	}

}
