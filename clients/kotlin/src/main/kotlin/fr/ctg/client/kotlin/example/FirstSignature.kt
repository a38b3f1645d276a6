package fr.ctg.client.kotlin.example

import com.fasterxml.jackson.module.kotlin.readValue
import fr.ctg.client.kotlin.apis.ConventionsApi
import fr.ctg.client.kotlin.apis.SignaturesApi
import fr.ctg.client.kotlin.infrastructure.ClientError
import fr.ctg.client.kotlin.infrastructure.ClientException
import fr.ctg.client.kotlin.infrastructure.Serializer
import fr.ctg.client.kotlin.models.ConventionSignature
import fr.ctg.client.kotlin.models.Problem
import fr.ctg.client.kotlin.models.RecordSignature
import fr.ctg.client.kotlin.models.SignatureChannel
import fr.ctg.client.kotlin.models.SignatureLevel
import fr.ctg.client.kotlin.models.SignatureSigner
import fr.ctg.client.kotlin.models.SignerStanding
import fr.ctg.client.kotlin.models.SigningOffice
import java.time.LocalDate
import java.util.UUID
import okhttp3.OkHttpClient

/** What README.md shows, line by line. */
fun firstSignature(gateway: String, token: String) {
    val http = OkHttpClient.Builder().addInterceptor {
        it.proceed(it.request().newBuilder().header("Authorization", "Bearer $token").build())
    }.build()
    val conventions = ConventionsApi(gateway, http)
    val known = conventions.listConventions(reference = "CTG-VALLEE-DES-BAUX-2022-2025").items.first()
    val convention = conventions.getConvention(known.id)
    try {
        SignaturesApi(gateway, http).signConvention(
            convention.id,
            RecordSignature(
                siren = "211300066",
                signature = ConventionSignature(
                    signedOn = LocalDate.parse("2022-09-22"), place = "Aureille", channel = SignatureChannel.PAPER,
                    level = SignatureLevel.HANDWRITTEN, textSha256 = convention.textSha256, demonstration = true,
                    signers = listOf(
                        SignatureSigner(
                            name = "N° 01", capacity = "Maire", office = SigningOffice.MAYOR, standing = SignerStanding.HOLDER)))),
            idempotencyKey = UUID.randomUUID().toString())
    } catch (refused: ClientException) {
        val problem: Problem = Serializer.jacksonObjectMapper.readValue((refused.response as ClientError<*>).body as String)
        println("${problem.code}: ${problem.detail} ${problem.facts}")
    }
}
